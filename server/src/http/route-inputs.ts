/** What each route takes; whatever it does not name, it refuses. */
import {
  accountParams,
  addPrekeysBody,
  deviceParams,
  emptyBody,
  listsQuery,
  logInBody,
  publishListBody,
  registerBody,
  removePrekeysBody,
  type RouteName,
} from '@cipherchat/protocol';

const nothing = emptyBody;

/** `body` undefined: a request without one. */
export const ROUTE_INPUTS = {
  challenge: { params: nothing, query: nothing, body: emptyBody },
  logIn: { params: nothing, query: nothing, body: logInBody },
  register: { params: nothing, query: nothing, body: registerBody },
  lists: { params: accountParams, query: listsQuery, body: undefined },
  publishList: { params: accountParams, query: nothing, body: publishListBody },
  bundle: { params: deviceParams, query: nothing, body: emptyBody },
  prekeys: { params: nothing, query: nothing, body: undefined },
  addPrekeys: { params: nothing, query: nothing, body: addPrekeysBody },
  removePrekeys: { params: nothing, query: nothing, body: removePrekeysBody },
} as const satisfies Readonly<Record<RouteName, object>>;
