import { Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { useMe } from '../api/session.js';
import type { Me } from '../api/shapes.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { SignIn } from './SignIn.js';

/**
 * Lets in who is signed in. Where the session ends later, signing in again lies over the screen: its address and whatever
 * was being written stay, unless it is somebody else who signs in.
 */
export function Gate({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const client = useQueryClient();
  const me = useMe();
  const signedOut = me.error instanceof Problem && me.error.status === 401;

  const enter = async () => {
    const before = me.data?.person.id;
    await me.refetch();
    const now = client.getQueryData<Me>(['me'])?.person.id;
    if (before !== undefined && before !== now) client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    else await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
  };

  if (me.data === undefined) {
    if (signedOut) return <SignIn again={false} onSignedIn={() => void enter()} />;
    return (
      <main style={{ display: 'grid', placeItems: 'center', minHeight: '100dvh', padding: '1.5rem' }}>
        {me.error === null ? <Loader aria-label={t('app.loading')} /> : <ProblemNotice error={me.error} onRetry={() => void me.refetch()} />}
      </main>
    );
  }
  return (
    <>
      <div inert={signedOut}>
        <Fragment key={me.data.person.id}>{children}</Fragment>
      </div>
      {signedOut ? <SignIn again onSignedIn={() => void enter()} /> : null}
    </>
  );
}
