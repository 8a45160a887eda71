import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Whether what is below stands in front, and is not kept behind another tab of the panel. */
const InFrontContext = createContext(true);

export const InFrontProvider = InFrontContext.Provider;

export const useInFront = (): boolean => useContext(InFrontContext);
