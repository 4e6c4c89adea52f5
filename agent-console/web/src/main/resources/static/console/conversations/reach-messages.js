const zh = {
  'reach.no-channel': '此渠道没有配置，消息无法送出', 'reach.opted-out': '客户已退订（{at}），不能再发送；客户回复“恢复”后可以继续',
  'reach.window-closed': '客户很久没有来信，此渠道现在不能回复；客户再来信后可以继续', 'reach.window-template': '客户来信已超过 {hours}，只能发送模板消息',
  'reach.no-messages-left': '可发的条数已用完，客户再来信后可以继续',
  'reach.until': '还可回复 {time}', 'reach.untilHint': '{at} 之前可以回复', 'reach.left': '还可发 {n} 条', 'reach.leftHint': '客户来信后一共可发的条数有限，客户再来信会重新计算',
  'reach.segments': '{n} 条短信 · 本条还可写 {left} 字', 'reach.parts': '将分 {n} 条发出', 'reach.tooMany': '需要 {n} 条，只剩 {left} 条，请写短一些',
  'reach.characters': '{n}/{longest} 字', 'reach.template': '发送模板消息', 'reach.noTemplates': '没有可用的模板，请管理员先配置', 'reach.templateText': '客户将看到',
  'reach.blank': '第 {n} 项', 'reach.missing': '请填写每一项', 'reach.file': '“{name}”：此渠道只能发送 {types}，最大 {size} MB',
  'tick.QUEUED': '已提交', 'file.COMING': '正在接收文件…', 'file.GONE': '文件已失效，无法取回', 'message.voice': '语音', 'message.file': '下载文件', 'message.place': '在地图上查看',
  'alike.VERIFIED_NUMBER': '来自同一号码（已验证）', 'alike.SAME_NUMBER': '留了同一电话', 'alike.SAME_ADDRESS': '姓名和地址相同', 'alike.merge': '合并',
  'system.chat-link-sent': '已给来电号码发送在线咨询链接',
  'system.opted-out': '客户已退订', 'system.opted-in': '客户恢复接收消息', 'retry.done': '正在重新发送', 'channel.WECOM': '微信客服', 'identity.WECOM': '微信客服',
};
const en = {
  'reach.no-channel': 'This channel is not configured; nothing can be sent', 'reach.opted-out': 'The customer has opted out ({at}); nothing may be sent until he replies START',
  'reach.window-closed': 'The customer has not written for too long; you may answer when he writes again', 'reach.window-template': 'More than {hours} since the customer wrote: only templates may be sent',
  'reach.no-messages-left': 'No messages are left; you may go on when the customer writes again',
  'reach.until': '{time} left to answer', 'reach.untilHint': 'You may answer until {at}', 'reach.left': '{n} messages left', 'reach.leftHint': 'Answers to one message of the customer are limited; each new one of his renews them',
  'reach.segments': '{n} text messages · {left} characters left in this one', 'reach.parts': 'Goes out in {n} parts', 'reach.tooMany': 'Takes {n} messages and {left} are left: please shorten it',
  'reach.characters': '{n}/{longest} characters', 'reach.template': 'Send a template', 'reach.noTemplates': 'There are no templates; ask an administrator', 'reach.templateText': 'The customer will see',
  'reach.blank': 'Part {n}', 'reach.missing': 'Please fill in every part', 'reach.file': '“{name}”: this channel takes {types} of up to {size} MB',
  'tick.QUEUED': 'Submitted', 'file.COMING': 'The file is coming…', 'file.GONE': 'The file is gone and cannot be fetched', 'message.voice': 'Voice', 'message.file': 'Download the file', 'message.place': 'Show on the map',
  'alike.VERIFIED_NUMBER': 'From the same number (verified)', 'alike.SAME_NUMBER': 'Gives the same number', 'alike.SAME_ADDRESS': 'Same name and address', 'alike.merge': 'Merge',
  'system.chat-link-sent': 'The caller was sent a link into the chat',
  'system.opted-out': 'The customer opted out', 'system.opted-in': 'The customer opted in again', 'retry.done': 'Being sent again', 'channel.WECOM': 'WeCom', 'identity.WECOM': 'WeCom',
};

export default { 'zh-CN': zh, en };
