/**
 * What the user keeps about contacts, next to what contacts say of themselves: together they are a conversation as the
 * inbox shows it.
 */
import type { ChatClient, ConversationId, ConversationView } from '@cipherchat/core';
import { NO_CARD, NO_VISITOR, type Assignment, type ContactCard, type Visitor } from '@cipherchat/core/view';

/** `name`: the one that the user gave, else the one that the site confirms, else that which the contact gave itself. */
export type InboxConversation = ConversationView & {
  readonly card: ContactCard;
  /** The name that the contact gave itself. No one verified it. */
  readonly callsItself: string | undefined;
  /** The first text of a contact without a name. */
  readonly question: string | undefined;
  /** What the page of a visitor told, and what the site says of its user. */
  readonly visitor: Visitor;
  /** Who of the team has it; undefined where no team answers. */
  readonly assignment?: Assignment | undefined;
};

/** How much of an address tells two apart. */
const SHORT = 4;

/** As a colleague calls themselves, else the beginning of the address. */
export const colleagueName = ({ members = [] }: Pick<InboxConversation, 'members'>, account: string): string =>
  members.find(({ address }) => address === account)?.name ?? account.slice(0, SHORT);

type Contacts = Pick<ChatClient, 'contacts' | 'visitors' | 'teamRoom'>;

export class ContactBook {
  #cards: ReadonlyMap<ConversationId, ContactCard> = new Map();
  #visitors: ReadonlyMap<ConversationId, Visitor> = new Map();
  #assignments: ReadonlyMap<ConversationId, Assignment> = new Map();
  readonly #questions = new Map<ConversationId, string | undefined>();
  /** Changed since: the first text may be another one, or deleted. */
  readonly #stale = new Set<ConversationId>();
  readonly #shown = new WeakMap<ConversationView, InboxConversation>();
  isRead = false;

  /** All cards. Rejects as the client does. */
  async read({ contacts, visitors, teamRoom }: Contacts): Promise<void> {
    for (const id of this.#questions.keys()) this.#stale.add(id);
    this.#cards = (await contacts?.cards()) ?? this.#cards;
    this.#visitors = (await visitors?.all()) ?? this.#visitors;
    this.#assignments = (await teamRoom?.assignments()) ?? this.#assignments;
    this.isRead = true;
  }

  async readSome({ contacts, visitors, teamRoom }: Contacts, ids: readonly ConversationId[]): Promise<void> {
    for (const id of ids) this.#stale.add(id);
    const [cards, told] = [new Map(this.#cards), new Map(this.#visitors)];
    if (contacts !== undefined) for (const id of ids) cards.set(id, await contacts.card(id));
    if (visitors !== undefined) for (const id of ids) told.set(id, await visitors.of(id));
    [this.#cards, this.#visitors] = [cards, told];
    if (teamRoom !== undefined) this.#assignments = await this.#assigned(teamRoom, ids);
  }

  /** A conversation without a team may be the one that stands for a team that has changed: then all are read. */
  async #assigned(
    teamRoom: NonNullable<Contacts['teamRoom']>,
    ids: readonly ConversationId[],
  ): Promise<ReadonlyMap<ConversationId, Assignment>> {
    const assigned = new Map(this.#assignments);
    for (const id of ids) {
      const one = await teamRoom.assignment(id);
      if (one === undefined) return teamRoom.assignments();
      assigned.set(id, one);
    }
    return assigned;
  }

  /** Titles for those of these conversations that have no name. True: some were read. */
  async readQuestions({ contacts }: Contacts, of: readonly ConversationView[]): Promise<boolean> {
    const asked = of
      .filter((view) => this.shown(view).name === undefined)
      .map(({ id }) => id)
      .filter((id) => this.#stale.has(id) || !this.#questions.has(id));
    if (contacts === undefined || asked.length === 0) return false;
    for (const id of asked) this.#stale.delete(id);
    const texts = await contacts.firstTexts(asked);
    for (const id of asked) this.#questions.set(id, texts.get(id));
    return true;
  }

  get cards(): ReadonlyMap<ConversationId, ContactCard> {
    return this.#cards;
  }

  get assignments(): ReadonlyMap<ConversationId, Assignment> {
    return this.#assignments;
  }

  /** The same object for as long as nothing changes. */
  shown(view: ConversationView): InboxConversation {
    const card = this.#cards.get(view.id) ?? NO_CARD;
    // Where no text is left, the one that was read before was deleted, even if that was not read again yet.
    const question = view.preview === undefined ? undefined : this.#questions.get(view.id);
    const before = this.#shown.get(view);
    const visitor = this.#visitors.get(view.id) ?? NO_VISITOR;
    const assignment = this.#assignments.get(view.id);
    const isSame = before?.card === card && before.question === question && before.visitor === visitor;
    if (before !== undefined && isSame && before.assignment === assignment) return before;
    const name = card.name ?? visitor.vouched?.name ?? view.name;
    const title = name === undefined ? question : undefined;
    const shown = { ...view, name, callsItself: view.name, card, question: title, visitor, assignment };
    this.#shown.set(view, shown);
    return shown;
  }
}
