/** Every state of the widget that a visitor can meet, each in a form that a page can show. */
import type { ClientFailure, Obstacle, TextItem } from '@cipherchat/core/view';
import { ChatWidget } from '../../src/ui/widget/chat-widget.ts';
import { LoadError } from '../../src/loader/load-error.ts';
import type { CipherThread } from '../../src/ui/thread/cipher-thread.ts';
import { find } from './drawn.ts';
import { seenBelow } from './told-states.ts';
import { asked, chosenFiles, filesDrawn, heldOver, lookedAt, withFiles } from './file-states.ts';
import { openMessageMenu } from './message-menu.ts';
import { MOVE_STATES } from './move-states.ts';
import { withTeam } from './team-states.ts';
import { ClientOfVisitor, mine, note, NOW, OWNER, OWNER_ACCOUNT, theirs } from './fake-owner.ts';

export class StatedWidget extends ChatWidget {
  fake: Promise<ClientOfVisitor> = Promise.resolve(new ClientOfVisitor());

  constructor() {
    super();
    this.now = () => NOW;
    this.owner = OWNER;
  }

  /** As for a returning visitor. */
  wake(): Promise<void> {
    return this.start();
  }

  protected override openClient(): Promise<ClientOfVisitor> {
    return this.fake;
  }
}
if (customElements.get('stated-widget') === undefined) customElements.define('stated-widget', StatedWidget);

export type WidgetState = {
  readonly name: string;
  readonly client: () => Promise<ClientOfVisitor>;
  readonly closed?: boolean;
  /** True: the safety number. */
  readonly inside?: true | 'menu' | 'forget' | 'message';
  readonly attributes?: Readonly<Record<string, string>>;
  /** For what no client tells. */
  readonly arrange?: (widget: StatedWidget) => void;
  /** Sent as soon as the chat is open. */
  readonly sends?: readonly string[];
  /** Done once the conversation is there. */
  readonly then?: (thread: CipherThread) => Promise<void>;
};

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const ago = (minutes: number) => ({ sentAt: NOW - minutes * MINUTE });
const made = (client: ClientOfVisitor) => () => Promise.resolve(client);

const talk = (): ClientOfVisitor =>
  new ClientOfVisitor([
    mine('Hi! Is the moon jar dishwasher safe?', 'read', { sentAt: NOW - DAY - 70 * MINUTE }),
    theirs('Hello, and yes: the glaze is fired at 1,260 °C.', { sentAt: NOW - DAY - 63 * MINUTE }),
    theirs('We still wash ours by hand, it keeps its shine for longer.', { sentAt: NOW - DAY - 63 * MINUTE }),
    mine('Good to know.', 'read', ago(82)),
    mine('I would like two, one of them as a gift. Could they travel in one parcel?', 'read', ago(82)),
    theirs('With pleasure. One parcel, and we wrap the second in tissue with a card.', { ...ago(78), unread: true }),
    theirs('What should the card say?', { ...ago(78), unread: true }),
  ]);

const delivery = (): ClientOfVisitor =>
  new ClientOfVisitor([
    theirs('The glaze is called Fjord. It leans green in daylight and blue under a lamp.', ago(58)),
    mine('Lovely.', 'read', ago(56)),
    mine('Then the small one in Fjord, please.', 'read', ago(56)),
    mine('And a saucer, if you have one left?', 'delivered', ago(55)),
    mine('The chipped one is fine too.', 'sent', ago(55)),
    mine('I can collect on Saturday before noon', 'sending', ago(54)),
    mine('Do you take cards?', 'not-sent', ago(53)),
  ]).view({ draft: 'Or cash, if that is easier' });

const markedTexts = (): ClientOfVisitor =>
  new ClientOfVisitor([
    mine(
      'The small one, twice. Please put this on the label:\n```\nMara Holm\nc/o **Larch & Loam**, third floor, the door behind the yard\n```\nThanks',
      'read',
      ago(60),
    ),
    theirs(
      'It is **ready on Friday**, *not* on Thursday. ~~24~~ 20 euros with `SPRING10`, see https://loam.example',
      ago(58),
    ),
    theirs('```\nlarch --gift --card "For Ida, from both of us" --wrap tissue\n```', ago(57)),
    mine('**Good**, `SPRING10` it is', 'not-sent', ago(56)),
  ]);

const marksDrawn = async (): Promise<void> => {
  await find('code.block');
};

const offline = (): ClientOfVisitor =>
  new ClientOfVisitor([
    mine('Is the workshop open on Saturday?', 'read', ago(168)),
    theirs('Yes, from ten until two. Ring the bell at the green gate.', ago(160)),
    mine('Perfect, I come by with the old lid.', 'waiting', ago(149)),
    mine('It is the brown one, about 14 cm across.', 'waiting', ago(149)),
  ]).set({ connection: 'offline', waiting: 2 });

type Stamp = NonNullable<NonNullable<TextItem['marks']>['edited']>;
const stamp = (at: number): Stamp => ({ at, id: 'ab'.repeat(16) as Stamp['id'] });

const changed = (): ClientOfVisitor => {
  const asked = mine('Is the moon jar dishwasher safe? I wash everything by machine, and always did', 'read', ago(82));
  return new ClientOfVisitor([
    asked,
    theirs('Yes: the glaze is fired at 1,260 °C.', {
      ...ago(80),
      replyTo: asked.id,
      marks: {
        edited: stamp(NOW),
        reactions: [
          { ...stamp(NOW), account: OWNER_ACCOUNT, mine: true, reaction: '❤️' },
          { ...stamp(NOW), account: OWNER_ACCOUNT, mine: false, reaction: '🎉' },
        ],
      },
    }),
    mine('Thank you', 'read', { ...ago(79), replyTo: 'cd'.repeat(16) }),
    mine('', 'read', { ...ago(78), marks: { deleted: true } }),
    theirs('', { ...ago(70), marks: { deleted: true } }),
    mine('I would like two', 'delivered', { ...ago(60), marks: { edited: stamp(NOW) } }),
  ]);
};

const stopped = (obstacle: Obstacle): ClientOfVisitor =>
  new ClientOfVisitor([
    mine('Hi, my order 2291 has not arrived yet.', 'not-sent', { ...ago(2), failure: obstacle }),
  ]).view({
    obstacle,
    draft: 'It was to be a gift',
  });

const notes = (): ClientOfVisitor =>
  new ClientOfVisitor([
    theirs('The first of several', ago(40)),
    note({ kind: 'gap', missing: 2 }),
    note({ kind: 'conflict' }),
    note({ kind: 'newer-version' }),
    note({ kind: 'renewed-often' }),
    note({ kind: 'devices-changed' }),
    note({ kind: 'own-devices-changed' }),
    note({ kind: 'farewell', wish: 3 }),
    note({ kind: 'ended', reason: 3 }),
    note({ kind: 'deleted-here' }),
    note({ kind: 'name', name: 'Larch & Loam, closed until the second of December' }),
    note({ kind: 'not-confirmed-since', since: NOW - 12 * DAY }),
    theirs(
      'See https://larchandloam.example/jars?colour=fjord&utm_source=a_very_long_letter_of_november for more.',
      ago(3),
    ),
  ]).view({ writing: true, notConfirmedSince: NOW - 12 * DAY });

const stress = (): ClientOfVisitor =>
  new ClientOfVisitor([
    mine(
      `https://larchandloam.example/collections/stoneware/${'moon-jar-small-'.repeat(6)}?colour=fjord`,
      'read',
      ago(9),
    ),
    theirs('Donaudampfschifffahrtsgesellschaftskapitänsmützenständer, aus Steinzeug?', ago(8)),
    theirs('مرحبًا، هل يمكن غسل الجرة في غسالة الصحون؟', ago(8)),
    mine('No', 'not-sent', ago(7)),
    mine('<b>bold</b> &amp; "quoted" <img src=x onerror=alert(1)>', 'sent', ago(6)),
  ]);

const failed = (failure: ClientFailure): ClientOfVisitor =>
  new ClientOfVisitor().set({ phase: 'failed', failure, connection: 'offline' });

const OBSTACLES: readonly Obstacle[] = [
  'other-keys',
  'fork',
  'rollback',
  'server-behind',
  'list-missing',
  'away-too-long',
  'unknown-address',
  'gone',
  'refused',
  'storage',
];

const withNumber = (): ClientOfVisitor =>
  talk().view({ number: '30471 88216 05934 71120 46658 92017 13385 60472 77109 25846 94431 08563' });

/** The engine is still loading. */
const never = (): Promise<ClientOfVisitor> => new Promise(() => undefined);
const missing = (code: LoadError['code']) => (): Promise<ClientOfVisitor> =>
  Promise.reject(new LoadError(code, 'the engine'));
const asNewVisitor = (widget: StatedWidget): void => {
  widget.returning = false;
};

export const WIDGET_STATES: readonly WidgetState[] = [
  { name: 'closed', client: made(new ClientOfVisitor()), closed: true },
  { name: 'closed-unread', client: () => Promise.resolve(talk()), closed: true },
  { name: 'loading', client: never },
  { name: 'early', client: never, arrange: asNewVisitor },
  { name: 'early-sent', client: never, arrange: asNewVisitor, sends: ['Hi! Is the moon jar dishwasher safe?'] },
  { name: 'unfinished', client: missing('unreachable'), arrange: asNewVisitor, sends: ['Do you ship to Norway?'] },
  { name: 'engine-changed', client: missing('changed'), arrange: asNewVisitor, sends: ['Do you ship to Norway?'] },
  { name: 'withdrawn', client: missing('withdrawn'), arrange: asNewVisitor, sends: ['Do you ship to Norway?'] },
  { name: 'first-contact', client: () => Promise.resolve(new ClientOfVisitor().set({ phase: 'no-identity' })) },
  { name: 'conversation', client: () => Promise.resolve(talk().view({ writing: true })) },
  { name: 'delivery', client: () => Promise.resolve(delivery()) },
  { name: 'offline', client: () => Promise.resolve(offline()) },
  { name: 'forgets', client: () => Promise.resolve(talk().set({ durable: false })) },
  { name: 'marked-texts', client: made(markedTexts()), then: marksDrawn },
  { name: 'notes', client: () => Promise.resolve(notes()) },
  {
    name: 'stress',
    client: () => Promise.resolve(stress()),
    attributes: { name: 'Donaudampfschifffahrtsgesellschaft & Söhne' },
  },
  { name: 'changed-messages', client: () => Promise.resolve(changed()) },
  { name: 'message-menu', client: () => Promise.resolve(changed()), inside: 'message' },
  { name: 'team', client: () => Promise.resolve(withTeam()) },
  { name: 'team-readers', client: () => Promise.resolve(withTeam()), inside: true },
  { name: 'safety-number', client: () => Promise.resolve(withNumber()), inside: true },
  { name: 'no-safety-number', client: () => Promise.resolve(talk()), inside: true },
  { name: 'menu', client: () => Promise.resolve(talk()), inside: 'menu' },
  { name: 'forget', client: () => Promise.resolve(talk()), inside: 'forget' },
  {
    name: 'page-told',
    client: () => Promise.resolve(new ClientOfVisitor().set({ phase: 'no-identity' })),
    attributes: { context: '' },
    then: seenBelow,
  },
  ...MOVE_STATES,
  {
    name: 'away note',
    client: made(
      new ClientOfVisitor([
        mine('Are you open on Saturday?', 'delivered', ago(3)),
        note({
          kind: 'availability',
          state: 3,
          hours: ['UTC', [1, 2, 3, 4, 5, 6, 7].map((day) => [day, 2 * 60, 3 * 60] as const)],
          text: 'We are at the kiln until Thursday, and answer every message in the evening.',
          sent: NOW,
          validUntil: NOW + DAY,
        }),
      ]),
    ),
  },
  { name: 'files', client: withFiles, then: filesDrawn },
  { name: 'files-viewer', client: withFiles, then: lookedAt },
  { name: 'files-tray', client: () => Promise.resolve(talk()), then: chosenFiles },
  { name: 'files-drop', client: () => Promise.resolve(talk()), then: heldOver },
  { name: 'files-sheet', client: () => Promise.resolve(talk()), then: asked },
  ...OBSTACLES.map((obstacle) => ({ name: obstacle, client: () => Promise.resolve(stopped(obstacle)) })),
  ...(
    ['unsupported', 'storage-denied', 'newer-database', 'older-build', 'other-tab', 'damaged', 'cleared'] as const
  ).map((failure) => ({
    name: failure,
    client: () => Promise.resolve(failed(failure)),
  })),
  {
    name: 'changed',
    client: () => Promise.resolve(new ClientOfVisitor()),
    arrange: (widget) => {
      widget.trouble = widget.strings.changed;
    },
  },
];

const ATTRIBUTES = {
  name: 'Larch & Loam',
  greeting: 'We are two people in a workshop, Tuesday to Saturday, and answer every message ourselves.',
  openers: 'Where is my order?\nSomething arrived broken\nCan you make it larger?',
};

const menuOf = (panel: Element | null | undefined): ShadowRoot | null | undefined =>
  panel?.shadowRoot?.querySelector('cipher-menu')?.shadowRoot;

/** What is loaded takes its time. */
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Puts the widget into the page, in this state. Resolves when it has drawn itself. */
export const showState = async (state: WidgetState): Promise<StatedWidget> => {
  const widget = new StatedWidget();
  for (const [name, value] of Object.entries({ ...ATTRIBUTES, ...state.attributes })) widget.setAttribute(name, value);
  for (const pace of ['fast', 'base', 'slow']) widget.style.setProperty(`--cipher-${pace}`, '1ms');
  widget.fake = state.client();
  state.arrange?.(widget);
  document.body.append(widget);
  if (state.closed === true) await widget.wake();
  else widget.open();
  for (const text of state.sends ?? []) void widget.client?.messages.send(OWNER, text);
  const panel = async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      await widget.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return widget.shadowRoot?.querySelector('cipher-panel');
  };
  const opened = await panel();
  const thread = opened?.shadowRoot?.querySelector('cipher-thread');
  if (thread && state.then) {
    await state.then(thread);
    await panel();
  }
  if (state.inside === undefined) return widget;
  if (state.inside === 'message') {
    await openMessageMenu(opened?.shadowRoot);
    return widget;
  }
  const more = '[aria-haspopup=menu]';
  opened?.shadowRoot?.querySelector<HTMLElement>(state.inside === true ? '.seal' : more)?.click();
  await panel();
  if (state.inside !== 'forget') return widget;
  await until(() => menuOf(opened)?.querySelector('.danger')?.textContent.trim() !== '');
  menuOf(opened)?.querySelector<HTMLElement>('.danger')?.click();
  await panel();
  return widget;
};
