// The styles of the frame and of the sign-in. Those of pages stand in shared/ui/page-styles.ts. All of Mantine
// stands in a cascade layer, so that our own styles win whatever the order of chunks.
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/VisuallyHidden.layer.css';
import '@mantine/core/styles/Loader.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import './tokens.css';
import './fonts.css';
import './base.css';
import './mantine.css';
import './print.css';
