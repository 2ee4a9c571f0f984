import { Loader } from '@mantine/core';
import { IsRestoringProvider, useQueryClient } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import { useMe } from '../api/session.js';
import type { Me } from '../api/shapes.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { FirstPassword } from './FirstPassword.js';
import { forgetPerson } from './forget.js';
import { LeaveContext, type Leaving } from './leave.js';
import { SignIn } from './SignIn.js';
import { ShutContext, shutBy } from './shut.js';
import { useOnTop } from './useOnTop.js';

/**
 * Lets in who is signed in with a password of their own. Where the session ends later, signing in again lies over the screen: its address and
 * whatever was being written stay, unless it is somebody else who signs in.
 */
export function Gate({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const client = useQueryClient();
  const me = useMe();
  const [left, setLeft] = useState<Leaving | null>(null);
  const shut = shutBy(me.error);
  const isOver = shut !== null && me.data !== undefined;
  useOnTop(isOver);

  const enter = async () => {
    const before = me.data?.person.id;
    await me.refetch();
    setLeft(null);
    const now = client.getQueryData<Me>(['me'])?.person.id;
    if (before === now) await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
  };
  const leave = async (how: Leaving) => {
    setLeft(how);
    // the gate closes first, so that no screen asks for anything on the way out
    await client.resetQueries({ queryKey: ['me'] });
    forgetPerson(client);
    // texts that windows left on this device and the server has; without a line they wait for the next section that is opened
    void import('../text/room/device.js').then(({ clearSent }) => clearSent()).catch(() => undefined);
  };

  const door =
    shut === 'signedOut' ? (
      <SignIn again={isOver} left={left} onSignedIn={enter} />
    ) : shut === 'mustChange' ? (
      <FirstPassword over={isOver} onChanged={enter} onLeft={() => leave('here')} />
    ) : null;
  if (me.data === undefined) {
    if (door !== null) return door;
    return (
      <main style={{ display: 'grid', placeItems: 'center', minHeight: '100dvh', padding: '1.5rem' }}>
        {me.error === null ? <Loader aria-label={t('app.loading')} /> : <ProblemNotice error={me.error} onRetry={() => void me.refetch()} />}
      </main>
    );
  }
  return (
    <LeaveContext value={leave}>
      <ShutContext value={isOver}>
        {/* what lies under the door shows what it has and asks for nothing, until the door is open */}
        <IsRestoringProvider value={isOver}>
          <div inert={isOver}>
            <Fragment key={me.data.person.id}>{children}</Fragment>
          </div>
        </IsRestoringProvider>
      </ShutContext>
      {door}
    </LeaveContext>
  );
}
