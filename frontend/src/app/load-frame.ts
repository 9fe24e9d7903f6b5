/** The frame of signed-in pages; asked for early when somebody is likely to need it. */
export const loadFrame = () => import('./session/signed-in-frame');
