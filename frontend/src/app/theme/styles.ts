// The styles of the frame and of the sign-in: our own alone. Mantine's come with the first page
// (shared/ui/page-styles.ts), in a cascade layer, so that ours win whatever the order of chunks.
import './tokens.css';
import './fonts.css';
import './base.css';
import './print.css';
