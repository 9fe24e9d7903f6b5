import { useCaseSources } from '@/features/casework/palette';
import Search from '@/shared/ui/palette';

/** The search everywhere with what the features add to it, loaded when it is first opened. */
export default function Palette({ onClose }: { onClose: () => void }) {
  return useCaseSources() ? <Search onClose={onClose} /> : null;
}
