import { createContext, useContext } from 'react';

/** How somebody left: from this browser, or from every one they were signed in with. */
export type Leaving = 'here' | 'everywhere';

/** Takes the person off the screens once the server has ended the session; the page of sign-in then says how they left. */
export const LeaveContext = createContext<(how: Leaving) => Promise<void>>(() => Promise.resolve());
export const useLeave = () => useContext(LeaveContext);
