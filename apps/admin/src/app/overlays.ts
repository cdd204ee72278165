/** Opening the dialogs that belong to no room. */
import { createContext, useContext } from 'react';

export type Overlay = 'keys' | 'palette';

export const OverlayContext = createContext<(overlay: Overlay) => void>(() => {
  throw new Error('no shell above');
});

export const useOpenOverlay = () => useContext(OverlayContext);
