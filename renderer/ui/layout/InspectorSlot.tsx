import { createContext, type ReactNode, useContext } from 'react';

/** Page: where a view leaves room for the inspector. The shell says what stands there, so that no view knows it. */
const Inspector = createContext<ReactNode>(null);

/** Says what stands in the slot of every view within. */
export const InspectorProvider = Inspector.Provider;

/** The place beside a view. */
export const InspectorSlot = (): ReactNode => useContext(Inspector);
