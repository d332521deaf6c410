/** What always comes out the same way in dexie 4.4.7, as the store uses it (lean-dexie.ts says why). */
import type { Decisions } from './lean-library.ts';

/** The browsers that the widget runs in (all have `Promise`, `Reflect`, `getAll`, keys that are lists) and options that are never set. */
const SURROUNDINGS: Decisions = [
  [
    "typeof globalThis !== 'undefined' ? globalThis : typeof self !== 'undefined' ? self : typeof window !== 'undefined' ? window : global",
    'globalThis',
  ],
  ["(typeof Reflect === 'undefined' ? keys : Reflect.ownKeys)", 'Reflect.ownKeys'],
  ["typeof location !== 'undefined' && /^(http|https):\\/\\/(localhost|127\\.0\\.0\\.1)/.test(location.href)", 'false'],
  ['getMaxKey(options.IDBKeyRange)', '[[]]'],
  ['getMaxKey(IdbKeyRange)', '[[]]'],
  ['getMaxKey(Dexie.dependencies.IDBKeyRange)', '[[]]'],
  ['_global.indexedDB || _global.mozIndexedDB || _global.webkitIndexedDB || _global.msIndexedDB', 'indexedDB'],
  ['_global.IDBKeyRange || _global.webkitIDBKeyRange', 'IDBKeyRange'],
  ['e.oldVersion > Math.pow(2, 62) ? 0 : e.oldVersion', 'e.oldVersion'],
  ["hasGetAll && direction === 'next'", "direction === 'next'"],
  ['useSafari14Workaround ? idbReady() : DexiePromise.resolve()', 'DexiePromise.resolve()'],
  ['if (!req) throw new exceptions.MissingAPI();', ''],
  ['this._cmp = this._ascending = cmp;', 'this._cmp = (a, b) => db._deps.indexedDB.cmp(a, b);'],
];

/** Zones: the current one, and nothing that counts its promises, notices unhandled ones or follows native ones. */
const ZONES: Decisions = [
  [
    "typeof Promise === 'undefined' ? [] : (() => { let globalP = Promise.resolve(); if (typeof crypto === 'undefined' || !crypto.subtle) return [globalP, getProto(globalP), globalP]; const nativeP = crypto.subtle.digest('SHA-512', new Uint8Array([0])); return [nativeP, getProto(nativeP), globalP]; })()",
    '[]',
  ],
  ['!psd.global && (psd !== PSD || microTaskId !== totalEchoes)', 'false'],
  ['microTaskId = totalEchoes', 'microTaskId'],
  ['getArrayOf .apply(null, arguments) .map(onPossibleParallellAsync)', '[...arguments[0]]'],
  [
    'bEnteringZone ? task.echoes && (!zoneEchoes++ || targetZone !== PSD) : zoneEchoes && (!--zoneEchoes || targetZone !== PSD)',
    'false',
  ],
  ['const patchGlobalPromise = !!resolvedGlobalPromise', 'const patchGlobalPromise = false'],
  ['new Promise((resolve, reject) =>', 'new DexiePromise((resolve, reject) =>'],
  ['isAsyncFunction(scopeFunc)', 'false'],
  ["typeof returnValue.next === 'function' && typeof returnValue.throw === 'function'", 'false'],
  ['debug && promise._consoleTask ? promise._consoleTask.run(() => cb(value)) : cb(value)', 'cb(value)'],
  ['fn(); }, zoneProps, resolve, reject);', 'resolve(fn()); }, zoneProps, resolve, reject);'],
  [
    "if (typeof fn !== 'function') { if (fn !== INTERNAL) throw new TypeError('Not a function');",
    'if (fn === INTERNAL) {',
  ],
];

/** Opening: one version of the schema, no other connection to tell, nothing to wait for before the database is ready. */
const OPENING: Decisions = [
  ['state.autoSchema || !nativeVerToOpen', 'false'],
  ['state.autoSchema && !db._options.allowEmptyDB', 'false'],
  ['if (state.autoSchema) readGlobalSchema(db, idbdb, tmpTrans); else', ''],
  ['!verifyInstalledSchema(db, tmpTrans) && !schemaPatchMode', 'false'],
  ['if (schemaPatchMode)', 'if (false)'],
  ["idbUpgradeTrans.objectStoreNames.contains('$meta') && !globalSchema.$meta", 'false'],
  [
    'return getExistingVersion(db, trans, oldVersion) .then((oldVersion) => updateTablesAndIndexes(db, oldVersion, trans, idbUpgradeTrans)) .catch(rejectTransaction);',
    'rejectTransaction(new exceptions.Upgrade());',
  ],
  ['nativeVerToOpen > 0', 'false'],
  ['!db._state.openComplete && !PSD.letThrough && !db._vip', '!db._state.openComplete'],
  ['this._state.openComplete || PSD.letThrough || this._vip', 'this._state.openComplete'],
  ['db._novip', 'db'],
  ['obj === db.Transaction.prototype || obj instanceof db.Transaction', 'false'],
  ['[db._allTables, db, db.Transaction.prototype, this._cfg.tables]', '[db._allTables]'],
  [
    "Events(this, 'populate', 'blocked', 'versionchange', 'close', { ready: [promisableChain, nop], })",
    "Events(this, 'versionchange')",
  ],
  ['req.onblocked = wrap(db._fireOnBlocked);', ''],
];

/** Transactions are never inside another, never wait for a lock and never belong to a table of their own. */
const TRANSACTIONS: Decisions = [
  ['let parentTransaction = PSD.trans;', 'const parentTransaction = null;'],
  [
    'return parentTransaction ? parentTransaction._promise(null, (_, reject) => { reject(e); }) : rejection(e);',
    'return rejection(e);',
  ],
  ["parentTransaction ? parentTransaction._promise(idbMode, enterTransaction, 'lock') : PSD.trans", 'PSD.trans'],
  ["mode = mode.replace('!', '').replace('?', '');", ''],
  [
    'args2 && args2[i] !== undefined ? store[type](args1[i], args2[i]) : store[type](args1[i])',
    'store[type](args1[i])',
  ],
  ['outbound ? [values, keys] : [values, null]', '[values]'],
  ["type === 'put' || type === 'add'", "type === 'put'"],
  ['if (parentTransaction) { trans.idbtrans', 'if (false) { trans.idbtrans'],
  ['if (parentTransaction) trans._resolve();', ''],
  ['this._tx || PSD.trans', 'PSD.trans'],
  ['else if (bWriteLock)', 'else if (false)'],
  ['if (this._locked())', 'if (false)'],
  ['dbschema[storeName]?.yProps', 'undefined'],
  ['this.parent ? this.parent._reject(e) : wasActive', 'wasActive'],
  ['errnames.InvalidState', "'InvalidStateError'"],
];

/** Rows are read whole, by primary key or by a range over one index, and written with their key inside. */
const ROWS: Decisions = [
  ['.then((res) => this.hook.reading.fire(res))', ''],
  ['.then((result) => result.map((res) => this.hook.reading.fire(res)))', ''],
  ['readingHook !== mirror ? readingHook : null', 'null'],
  ['valueMapper ? result.map(valueMapper) : result', 'result'],
  ['isPlainKeyRange(ctx, true) && ctx.limit > 0', 'true'],
  ['isPlainKeyRange(ctx, true)', 'true'],
  ['.then((res) => builtInDeletionTrigger(this, [key], res))', ''],
  ['.then((res) => builtInDeletionTrigger(this, keys, res))', ''],
  ['if (keyPath && auto) { objToAdd = workaroundForUndefinedPrimKey(keyPath)(obj); }', ''],
  ['keyPath && auto ? objects.map(workaroundForUndefinedPrimKey(keyPath)) : objects', 'objects'],
  ['Array.isArray(keysOrOptions) ? keysOrOptions : undefined', 'undefined'],
  ["values || !('openKeyCursor' in source)", 'true'],
  ['values ? source', 'true ? source'],
  ['values ? cursor.value', 'true ? cursor.value'],
  ["type === 'deleteRange'", 'false'],
  ['idbKeyRange ? source.count', 'true ? source.count'],
  ['range.type === 3', 'false'],
  ['range.type === 4', 'false'],
  ['lower === undefined ?', 'false ?'],
  ['upper === undefined ?', 'false ?'],
];

/** Errors keep their name and what caused them; what they say to developers goes. */
const ERRORS: Decisions = [
  ['defaultTexts[name] || fullName', 'fullName'],
  [
    'dexieErrorNames.concat(idbDomErrorNames)',
    "['MissingAPI', 'OpenFailed', 'DatabaseClosed', 'PrematureCommit', 'Schema', 'Upgrade', 'InvalidTable', 'InvalidArgument', 'NotFound', 'ReadOnly', 'TransactionInactive', 'Abort']",
  ],
  [
    "(msg + '. Errors: ' + Object.keys(failures) .map((key) => failures[key].toString()) .filter((v, i, s) => s.indexOf(v) === i) .join('\\n'))",
    'msg',
  ],
];

export const DEXIE_DECISIONS: Decisions = [...SURROUNDINGS, ...ZONES, ...OPENING, ...TRANSACTIONS, ...ROWS, ...ERRORS];
