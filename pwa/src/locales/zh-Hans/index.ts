/** The texts of the inbox in Simplified Chinese. The reader is addressed with "您". */
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

export const words: InboxWords = {
  lang: 'zh-Hans',
  dir: 'ltr',
  product: 'CipherChat',
  main: '主导航',
  inbox: '收件箱',
  settings: '设置',
  you: '您',
  visitor: '访客',
  newMessage: (name) => `来自 ${name} 的新消息`,
  messageNotSent: (name) => `发给 ${name} 的一条消息未发送`,
  back: '返回收件箱',
  backToConversation: '返回对话',
  opening: '正在打开您的收件箱',
  title: (place, unread) => `${unread === 0 ? '' : count(unread, { other: '({n}) ' })}${place} · CipherChat`,

  firstRun: {
    claim: ['两个人说的话，', '只属于两个人。'],
    heading: '创建您的收件箱',
    lead: '来自您网站的消息会送达这里。收件箱就在此设备上：消息只能在这里和写下它的地方读取，中途任何地方都无法读取。',
    former: '此浏览器中曾有另一个收件箱',
    formerLead: (address) =>
      `其数据已被清除，无法找回。新收件箱会有新地址：请在您的网页上替换旧地址。旧地址是 ${address}。`,
    installFirst: '开始之前请先安装',
    installFirstLead:
      '在这里，只有已安装的应用才能提醒您。应用单独保存数据，因此在此浏览器中创建的收件箱会留在此浏览器中。',
    goOnHere: '在此浏览器中继续，不会有提醒',
    homeScreen: '请先添加到主屏幕',
    homeScreenLead: '在这里创建的收件箱会留在此浏览器中。主屏幕上的应用会使用另一个收件箱和另一个地址。',
    name: '您的名称',
    nameHint: '选填。访客会看到此名称，除非聊天所在的网页设置了其他名称。您可以稍后更改。',
    create: '创建我的收件箱',
    creating: '正在创建您的收件箱',
    failed: '此浏览器无法保存收件箱。请退出无痕浏览或释放一些空间，然后重试。',
    tooLong: '名称过长。请缩短后重试。',
    invitation: '邀请码',
    invitationHint: '在此服务器上创建收件箱需要邀请。请打开您收到的链接，或在这里粘贴其中的代码。',
    uninvited: '在此服务器上创建收件箱需要邀请。请输入您的邀请码，然后重试。',
    badInvitation: '此邀请无效：已被使用或已过期。请检查，或索取新的邀请。',
    switchedOff: '服务器运营方已停用此收件箱。请向其询问原因。',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: '对话',
    search: '搜索',
    searchHint: '名称、标签和消息',
    endSearch: '结束搜索',
    searched: '仅在此设备上搜索。',
    found: (conversations) => count(conversations, { other: '找到 {n} 个对话' }),
    nothingFound: (query) => `没有名称、标签或最新消息包含“${query}”`,
    empty: '还没有对话',
    loading: '正在打开您的对话',
    failed: '无法在此设备上读取您的对话。',
    again: '重试',
    unread: (messages) => count(messages, { other: '{n} 条未读' }),
    mine: '您：',
    writing: '正在输入',
    draft: '草稿：',
    notSent: '未发送：',
    started: '打开了聊天',
    deleted: '已删除的消息',
  },

  blank: {
    heading: '这里还很安静',
    lead: '将代码片段放到您的网站后，即使您不在，消息也会送达这里。',
    snippet: '地址和代码片段',
    choose: '请选择一个对话',
    chooseLead: '对话仅存储在此设备上。显示它们无需加载任何内容。',
    failed: '无法读取您的对话',
    failedLead: '它们仍在此设备上。请重新加载，或关闭收件箱的其他标签页。',
    unknown: '此对话不在此设备上',
    unknownLead: '它在另一台设备上，或浏览器数据已被清除。',
  },

  status: {
    sending: '正在发送',
    waiting: '等待中',
    sent: '已发送',
    delivered: '已送达',
    read: '已读',
    'not-sent': '未发送',
  },

  thread: {
    unchecked: '名称未经核实',
    writing: '正在输入',
    address: (address) => `地址 ${address}`,
    details: '详情',
    markRead: '全部标为已读',
    seal: (name) => `只有 ${name} 和您能看到这些内容`,
    sealVisitor: '只有此访客和您能看到这些内容',
  },

  details: {
    heading: '详情',
    calls: (name) => `自称 ${name}。`,
    noName: '未提供名称。',
    since: (when) => `对话开始于${when}。`,
    readers: '谁能看到这些内容',
    readersCount: '2 人',
    theirBrowser: '对方的浏览器',
    thisDevice: '此设备',
    address: '地址',
    addressHint: '访客的地址在其发送第一条消息时于其浏览器中生成。',
    copyAddress: '复制地址',
  },

  notices: {
    clocks: (days) => count(days, { other: '此设备与服务器的时钟相差 {n} 天。' }),
    clocksMore: '这里显示的是服务器时间。如果此设备的日期不对，请校准。',
    fleeting: '窗口关闭后，此浏览器不会保留您的收件箱。',
    fleetingMore: '如需保留收件箱，请退出无痕浏览。',
    oldTag: '您的网页加载的是旧版本的聊天。',
    oldTagMore: '请用新的代码片段替换旧的。',
    withdrawnTag: '您网页上的聊天已停用。',
    withdrawnTagMore: '其版本存在已知问题。请用新的代码片段替换旧的。',
    getSnippet: '获取代码片段',
    notRenewed: (day) => `您的地址上次确认于 ${day}。`,
    notRenewedMore: '请在创建地址的设备上，或在用恢复码恢复的设备上打开收件箱。超过 45 天后，新访客将无法给您发消息。',
  },

  settingsPage: {
    sections: '版块',
    profile: '个人资料',
    name: '您的名称',
    nameHint: '从您的下一条消息起，访客会看到此名称，除非聊天所在的网页设置了其他名称。代码片段中也包含它。',
    save: '保存',
    saved: '已保存',
    notSaved: '此浏览器无法保存名称。',
    nameTooLong: '名称过长。请缩短后重新保存。',
    site: '您的网站',
    addressRow: '地址和代码片段',
    addressHint: '用于您网站的代码，以及可供试用的演示。',
    open: '打开',
    receipts: '回执',
    delivered: '消息送达时告知对方',
    deliveredHint: '对方会看到“已送达”。',
    read: '我阅读后告知对方',
    readHint: '对方会看到“已读”。',
    appearance: '外观',
    language: '语言',
    languageHint: '此收件箱在此设备上的语言。访客看到的是聊天所在网页的语言。',
    languageOfBrowser: '跟随浏览器',
    theme: '主题',
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
    device: '此设备',
    install: '安装收件箱',
    installHint: '拥有独立的图标和窗口，无需网络即可打开。',
    installButton: '安装',
    installed: '已安装',
    installedHint: '无需网络即可打开。',
    installNotHere: '此浏览器不支持安装。收件箱仍可在这里使用，无需网络也可以。',
    installApple: ['点按浏览器栏中的“共享”', '选择“添加到主屏幕”', '从主屏幕打开，将以新收件箱开始'],
    storage: '存储在此设备上',
    storageKept: '浏览器会一直保留，直到您删除。',
    storageMayGo: '空间不足或您长时间未使用时，浏览器可能会将其删除。',
    storageUnknown: '此浏览器未说明数据会保留多久。',
    storageFleeting: '仅保留到此窗口关闭为止。',
    storageAsk: '请求保留',
    storageRefused: '浏览器未同意。安装收件箱或经常访问它，可能会改变这一结果。',
    diagnostics: '诊断',
    diagnosticsWhy: '如果出现问题，请将此日志附在您的报告中。它只留在此标签页中。除非您发送，否则没有人会得到它。',
    diagnosticsHas:
      '其中包含收件箱在此标签页中执行的操作、时间和耗时、错误代码、消息数量以及浏览器版本。从中可以看出您何时在线。',
    diagnosticsHasNot: '其中不含消息、名称、地址、密钥或网页地址。',
    diagnosticsSave: '保存为文件',
    diagnosticsCopy: '复制',
    diagnosticsSaved: '日志已交由浏览器下载。',
    diagnosticsCopied: '日志已复制。',
    diagnosticsNotSaved: '无法保存日志。请尝试复制。',
    diagnosticsNotCopied: '无法复制日志。请尝试保存为文件。',
    about: '关于',
    version: (version) => `版本 ${version}`,
    build: (build) => `小组件构建 ${build}`,
    unaudited:
      'CipherChat 尚未经过安全审计。消息只能在两端读取。服务器能看到谁在何时给谁发了消息。此服务器的运营方有可能提供被改动过的收件箱。',
    onlyCopy: '您的地址和对话仅保存在此设备上。目前还没有备份。',
  },

  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,
  obstacle,
  notConfirmed: (name, day) => `自 ${day} 以来，${name} 的浏览器未经确认。`,

  ring,

  update: { ready: '更新已就绪', later: '稍后', reload: '重新加载' },

  failure: {
    unsupported: '此浏览器无法打开收件箱',
    unsupportedLead: '需要安全地址（https）和较新的浏览器。',
    'storage-denied': '此浏览器不允许收件箱存储任何内容',
    'storage-deniedLead': '请允许此网站存储数据或退出无痕浏览，然后重新加载。',
    'newer-database': '收件箱已在另一个标签页中更新',
    'newer-databaseLead': '请重新加载以继续。您的对话已保留。',
    'older-build': '这是旧版本的收件箱',
    'older-buildLead': '此浏览器曾使用过更新的版本。请重新加载以获取该版本。您的对话已保留。',
    'other-tab': '另一个标签页正在妨碍收件箱运行',
    'other-tabLead': '请关闭收件箱的其他标签页，然后重新加载。您的对话已保留。',
    damaged: '此浏览器无法读出收件箱存储的内容',
    damagedLead: '请重新加载再试一次。如果仍然不行，说明此设备已丢失您的密钥：请清除此网站的数据，以创建另一个收件箱。',
    cleared: '此收件箱的数据已被清除',
    clearedLead:
      '您在此设备上的密钥和对话已不复存在，发往此地址的消息也不会再送达。请重新加载以创建新收件箱，它会有新地址。',
    unknown: '无法打开收件箱',
    unknownLead: '没有丢失任何内容。请重新加载再试一次。',
    reload: '重新加载',
  },
};
