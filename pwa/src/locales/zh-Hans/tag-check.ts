/** The words of "Is the chat on my page?", in Simplified Chinese. One sentence for each finding. */
import type { tagCheck as english } from '../en-tag-check.ts';

export const tagCheck: typeof english = {
  heading: '聊天已在我的网页上吗？',
  hint: '在新标签页中打开网页，并等待其中的聊天响应。',
  check: '检查网页',
  asking: '正在等待网页响应。',
  'no-address': '这不是网页地址。网页地址以 https:// 开头。',
  found: '您的聊天已在此网页上，可以连接。',
  old: '您的聊天已在此网页上，但版本较旧。请用上方的代码片段替换旧的。',
  withdrawn: '您的聊天已在此网页上，但已停用：此版本存在已知问题。请用上方的代码片段替换旧的。',
  other: '此网页上的聊天属于另一个地址。请重新复制代码片段。',
  'no-owner': '此网页上的代码片段中，data-owner 的地址不完整。请重新复制代码片段。',
  insecure: '您的聊天已在此网页上，但网页未使用 https，聊天无法打开。',
  'not-loaded':
    '您的代码片段已在此网页上，但聊天未能加载。如果网页设有内容安全策略，请在 script-src 中允许该地址的主机，而不只是那一个文件。',
  'not-connected': '您的聊天已在此网页上，但网页的内容安全策略不允许它连接。请在 connect-src 中允许此服务器。',
  closed:
    '标签页在聊天响应之前已关闭，或网页与其他标签页相互隔离（Cross-Origin-Opener-Policy）。此类网页无法检查：请打开网页，查看是否有聊天。',
  silent:
    '没有聊天响应。请确认网页中有完整且未经改动的代码片段：如果 integrity 中的哈希有误，浏览器不会运行它。如果网页设有内容安全策略，请在 script-src 中允许此服务器。',
  blocked: '浏览器未能打开网页。请允许此网站打开标签页，然后重试。',
};
