import { useWords } from '../words/useWords.js';
import { Icon, type IconName } from './Icon.js';
import css from './StateMark.module.css';

type Tone = 'waiting' | 'working' | 'good' | 'warn' | 'bad';
type Look = readonly [Tone, IconName];

const looks: Record<string, Look> = {
  preparing: ['working', 'pen'],
  gathering: ['working', 'pen'],
  consolidating: ['working', 'pen'],
  consulting: ['working', 'clock'],
  contentReview: ['working', 'search'],
  formatReview: ['working', 'search'],
  signing: ['working', 'pen'],
  issuing: ['working', 'doc'],
  dispatching: ['working', 'send'],
  completed: ['good', 'check'],
  suspended: ['warn', 'clock'],
  withdrawn: ['bad', 'stop'],
  recalling: ['warn', 'undo'],
  recalled: ['bad', 'undo'],
  replaced: ['warn', 'stop'],
  planned: ['waiting', 'circle'],
  assigned: ['waiting', 'clock'],
  writing: ['working', 'pen'],
  submitted: ['working', 'clock'],
  contributed: ['good', 'check'],
  declined: ['bad', 'cross'],
  waived: ['waiting', 'dash'],
  notNeeded: ['waiting', 'dash'],
  asked: ['waiting', 'clock'],
  answered: ['working', 'pen'],
  accepted: ['good', 'check'],
  explained: ['good', 'check'],
  lapsed: ['warn', 'clock'],
  cancelled: ['waiting', 'dash'],
  queued: ['waiting', 'clock'],
  sending: ['working', 'send'],
  sent: ['good', 'send'],
  handedOver: ['good', 'check'],
  received: ['good', 'check'],
  returned: ['warn', 'undo'],
  refused: ['bad', 'cross'],
  givenUp: ['bad', 'warn'],
  notSent: ['waiting', 'dash'],
  recallAsked: ['warn', 'undo'],
  givenBack: ['good', 'undo'],
  kept: ['bad', 'stop'],
  must: ['bad', 'warn'],
  should: ['warn', 'warn'],
  note: ['waiting', 'dash'],
  overridden: ['waiting', 'check'],
};
const unknownLook: Look = ['waiting', 'circle'];

/** A state as colour, sign and word together; `group` says whose state it is. */
export function StateMark({
  group,
  state,
  look,
}: {
  group: 'state' | 'sectionState' | 'opinionState' | 'deliveryState' | 'severity';
  state: string;
  look?: string;
}) {
  const { name } = useWords();
  const [tone, icon] = looks[look ?? state] ?? unknownLook;
  return (
    <span className={`${css.mark} ${css[tone]}`}>
      <Icon name={icon} size={15} />
      {name(group, state)}
    </span>
  );
}
