/** The place of a content that does not follow the one before it: some are missing, or another has its counter. */
import { equalBytes } from '@cipherchat/protocol';
import {
  missingIn,
  NO_CHANGE,
  orderAfter,
  placeFirst,
  placeNext,
  STEP,
  type DeviceOrder,
  type Gap,
  type Numbered,
  type Placement,
} from './content-order.ts';

const MAX_GAPS = 100;

const joined = (one: Gap, next: Gap): Gap => {
  const [from, to] = [one.from, next.to];
  const seen = to - from + 1 - missingIn(one) - missingIn(next);
  return { from, to, low: one.low, high: next.high, silent: one.silent && next.silent, seen };
};

/**
 * Beyond 100 gaps the two oldest reported ones become one. A content that fills them is still no clash, and the note
 * about missing messages stays true.
 */
const bounded = (placement: Placement): Placement => {
  const { state, opened, closed } = placement;
  const { gaps } = state;
  if (gaps.length <= MAX_GAPS) return placement;
  const at = gaps[0]?.silent === gaps[1]?.silent ? 0 : 1;
  const [one, next] = [gaps[at], gaps[at + 1]];
  if (one === undefined || next === undefined) return placement;
  const gap = joined(one, next);
  const isNew = (other: Gap): boolean => other === one || other === next;
  return bounded({
    ...placement,
    state: { ...state, gaps: [...gaps.slice(0, at), gap, ...gaps.slice(at + 2)] },
    opened: [...opened.filter((other) => !isNew(other)), gap],
    closed: [...closed, ...[one, next].filter((other) => !opened.includes(other))],
  });
};

const ahead = (state: DeviceOrder, { counter, hash, sent, previous }: Numbered): Placement => {
  const missing = counter - state.counter - 1;
  const order = orderAfter(state.order, sent, missing + 1);
  const gap = { from: state.counter + 1, to: counter - 1, low: state.order, high: order, silent: false };
  const opened = missing > 0 ? [gap] : [];
  return {
    ...NO_CHANGE,
    order,
    opened,
    broken: missing === 0 && !equalBytes(previous, state.hash),
    state: { counter, hash, order, gaps: [...state.gaps, ...opened] },
  };
};

const within = (state: DeviceOrder, gap: Gap, { counter, sent }: Numbered): Placement => {
  const [low, high] = [gap.low + STEP * (counter - gap.from + 1), gap.high - STEP * (gap.to - counter + 1)];
  // Where the steps do not fit, the counters share the room evenly.
  const share = gap.low + ((gap.high - gap.low) * (counter - gap.from + 1)) / (gap.to - gap.from + 2);
  const order = low <= high ? Math.min(Math.max(sent, low), high) : share;
  const parts = [
    { ...gap, to: counter - 1, high: order },
    { ...gap, from: counter + 1, low: order },
  ];
  const rest = gap.seen === undefined ? parts : [{ ...gap, seen: gap.seen + 1 }];
  const opened = rest.filter((part) => missingIn(part) > 0);
  const gaps = state.gaps.flatMap((other) => (other === gap ? opened : [other]));
  return { ...NO_CHANGE, order, opened, closed: [gap], state: { ...state, gaps } };
};

const placeAmongGaps = (state: DeviceOrder, content: Numbered): Placement => {
  if (content.counter > state.counter) return bounded(ahead(state, content));
  const gap = state.gaps.find(({ from, to }) => from <= content.counter && content.counter <= to);
  if (gap !== undefined) return bounded(within(state, gap, content));
  const order = orderAfter(state.order, content.sent);
  return { ...NO_CHANGE, order, conflict: true, state: { ...state, order } };
};

/** Where any content of a device goes; `state` is undefined for the first one ever seen, which sets the baseline. */
export const placeContent = (state: DeviceOrder | undefined, content: Numbered): Placement => {
  if (state === undefined) return placeFirst(content);
  return placeNext(state, content) ?? placeAmongGaps(state, content);
};
