import { addCommonTexts } from './index';
import { pages } from './vi-pages';

// Imported by the shared components of pages: whoever shows one has the texts.
addCommonTexts(pages);
