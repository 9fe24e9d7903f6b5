import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.layer.css';

/** The corner where short notices appear; loaded after the first paint. */
export default function Notices() {
  return <Notifications position="bottom-right" limit={3} data-print="never" />;
}
