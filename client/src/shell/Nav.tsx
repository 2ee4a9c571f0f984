import { Menu, UnstyledButton } from '@mantine/core';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useInbox } from '../api/reports.js';
import type { Me } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import css from './Nav.module.css';
import { inBar, type Place, placesOf } from './places.js';

/** The desks of a person: a list at the side, or a bar at the foot of a phone with the rest behind “more”. */
export function Nav({ me }: { me: Me }) {
  const { t } = useWords();
  const { routesByPath } = useRouter();
  const mine = placesOf(me.desks, (to) => to in routesByPath);
  const rest = mine.slice(inBar);
  return (
    <nav className={css.nav} aria-label={t('shell.desks')}>
      <ul className={css.places}>
        {mine.map((place, index) => (
          <li key={place.desk} className={index < inBar ? '' : css.rest}>
            <To place={place} />
          </li>
        ))}
        {rest.length === 0 ? null : (
          <li className={css.more}>
            <More rest={rest} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function To({ place: { desk, to, icon } }: { place: Place }) {
  const { t, name } = useWords();
  const count = useInbox().data?.count ?? 0;
  const words = name('desks', desk);
  return (
    <Link to={to} className={css.place ?? ''} activeOptions={{ exact: to === '/', includeSearch: false }} title={words}>
      <Icon name={icon} size={20} />
      <span className={css.word}>{words}</span>
      {desk === 'work' && count > 0 ? (
        <span className={css.count}>
          <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
          <span className="heard">{t('shell.waiting', { count })}</span>
        </span>
      ) : null}
    </Link>
  );
}

function More({ rest }: { rest: readonly Place[] }) {
  const { t, name } = useWords();
  const navigate = useNavigate();
  return (
    <Menu position="top-end" width="max-content" withinPortal>
      <Menu.Target>
        <UnstyledButton className={css.place ?? ''}>
          <Icon name="more" size={20} />
          <span className={css.word}>{t('shell.more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {rest.map(({ desk, to, icon }) => (
          <Menu.Item key={desk} leftSection={<Icon name={icon} />} onClick={() => void navigate({ to })}>
            {name('desks', desk)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
