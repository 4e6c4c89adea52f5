const zh = {
  'wallboard.title': '大屏', 'wallboard.fresh': '实时', 'wallboard.cut': '连接中断，显示的是 {age}前的数据，正在重连',
  'wallboard.old': '数据已 {age}没有更新', 'wallboard.sound': '告警声', 'wallboard.muted': '已静音',
  'wallboard.full': '全屏', 'wallboard.exitFull': '退出全屏', 'wallboard.amber': '注意', 'wallboard.red': '告警',
  'wallboard.waiting': '等待', 'wallboard.longest': '最长等待', 'wallboard.serviceLevel': '服务水平', 'wallboard.abandonRate': '放弃率',
  'wallboard.abandonedOf': '放弃 {n}', 'wallboard.answered': '应答', 'wallboard.arrivedOf': '来访 {n}', 'wallboard.open': '进行中',
  'wallboard.averageWait': '平均等待 {time}', 'wallboard.callbacks': '到期回访', 'wallboard.overdue': '逾期 {n}',
  'wallboard.tickets': '临期工单', 'wallboard.broken': '超时 {n}',
  'wallboard.queue': '队列', 'wallboard.queues': '各队列今日情况', 'wallboard.staff': '空闲/忙/小休',
  'wallboard.staffHint': '在线空闲、正在服务、小休的坐席人数', 'wallboard.staffOf': '空闲 {online}，服务中 {busy}，小休 {away}',
  'wallboard.queueCallbacks': '{n} 个到期回访在等坐席', 'wallboard.noQueues': '还没有队列', 'wallboard.noQueuesText': '客户在队列里等待，按技能分给坐席。',
  'wallboard.makeQueue': '新建队列', 'wallboard.agents': '坐席', 'wallboard.agentsHere': '{n} / {all} 在岗',
  'wallboard.showGone': '显示离线 {n} 人', 'wallboard.hideGone': '收起离线', 'wallboard.nobody': '没有坐席在岗',
  'wallboard.nobodyText': '坐席登录并切换到在线后会出现在这里。', 'wallboard.load': '进行中的会话 / 同时上限',
  'wallboard.queueTitle': '{queue} · 谁在等、为什么', 'wallboard.nobodyWaits': '没有人在等', 'wallboard.nobodyWaitsText': '新的来访会立即分给空闲的坐席。',
  'wallboard.customer': '客户', 'wallboard.visitor': '访客 {id}', 'wallboard.waited': '已等待', 'wallboard.why': '为什么在等',
  'wallboard.watch': '查看会话', 'wallboard.waitingSum': '共 {n} 位', 'wallboard.state': '状态', 'wallboard.stateSince': '已 {time}',
  'wallboard.changeState': '更改状态', 'wallboard.stateChanged': '已更改{name}的状态', 'wallboard.noConversations': '现在没有会话',
  'doing.TALKING': '服务中', 'doing.CALL': '通话中', 'doing.OFFERED': '振铃', 'doing.WRAPPING': '话后处理',
  'contactState.WAITING': '等待中', 'contactState.OFFERED': '振铃', 'contactState.ACTIVE': '服务中', 'contactState.WRAPPING': '话后处理',
 
  'chart.contacts': '最近 4 小时来访（每 5 分钟）', 'chart.arrived': '来访', 'chart.answered': '应答', 'chart.abandoned': '放弃',
  'chart.serviceLevel': '最近 4 小时服务水平 %', 'chart.contactsLabel': '最近 4 小时：来访 {arrived}，应答 {answered}，放弃 {abandoned}',
};

const en = {
  'wallboard.title': 'Wallboard', 'wallboard.fresh': 'Live', 'wallboard.cut': 'Connection lost; figures are {age} old. Reconnecting',
  'wallboard.old': 'No news for {age}', 'wallboard.sound': 'Alarm on', 'wallboard.muted': 'Muted',
  'wallboard.full': 'Full screen', 'wallboard.exitFull': 'Leave full screen', 'wallboard.amber': 'Attention', 'wallboard.red': 'Alarm',
  'wallboard.waiting': 'Waiting', 'wallboard.longest': 'Longest wait', 'wallboard.serviceLevel': 'Service level', 'wallboard.abandonRate': 'Abandoned',
  'wallboard.abandonedOf': '{n} gave up', 'wallboard.answered': 'Answered', 'wallboard.arrivedOf': '{n} arrived', 'wallboard.open': 'Open',
  'wallboard.averageWait': 'Average wait {time}', 'wallboard.callbacks': 'Callbacks due', 'wallboard.overdue': '{n} overdue',
  'wallboard.tickets': 'Tickets at risk', 'wallboard.broken': '{n} broken',
  'wallboard.queue': 'Queue', 'wallboard.queues': 'Queues today', 'wallboard.staff': 'Free/busy/away',
  'wallboard.staffHint': 'Agents online and free, at work, away', 'wallboard.staffOf': '{online} free, {busy} at work, {away} away',
  'wallboard.queueCallbacks': '{n} due callbacks wait for an agent', 'wallboard.noQueues': 'No queues yet',
  'wallboard.noQueuesText': 'Customers wait in queues and are given to agents by skill.',
  'wallboard.makeQueue': 'New queue', 'wallboard.agents': 'Agents', 'wallboard.agentsHere': '{n} of {all} here',
  'wallboard.showGone': 'Show {n} offline', 'wallboard.hideGone': 'Hide offline', 'wallboard.nobody': 'No agent is here',
  'wallboard.nobodyText': 'Agents appear here once they sign in and go online.', 'wallboard.load': 'Conversations now / at most',
  'wallboard.queueTitle': '{queue} · who waits and why', 'wallboard.nobodyWaits': 'Nobody is waiting',
  'wallboard.nobodyWaitsText': 'Whoever comes is given to a free agent at once.',
  'wallboard.customer': 'Customer', 'wallboard.visitor': 'Visitor {id}', 'wallboard.waited': 'Waited', 'wallboard.why': 'Why',
  'wallboard.watch': 'Watch', 'wallboard.waitingSum': '{n} waiting', 'wallboard.state': 'State', 'wallboard.stateSince': 'for {time}',
  'wallboard.changeState': 'Change state', 'wallboard.stateChanged': 'Changed the state of {name}', 'wallboard.noConversations': 'No conversations now',
  'doing.TALKING': 'Talking', 'doing.CALL': 'On a call', 'doing.OFFERED': 'Ringing', 'doing.WRAPPING': 'Wrap-up',
  'contactState.WAITING': 'Waiting', 'contactState.OFFERED': 'Ringing', 'contactState.ACTIVE': 'Talking', 'contactState.WRAPPING': 'Wrap-up',
 
 
  'chart.contacts': 'Last 4 hours, per 5 minutes', 'chart.arrived': 'Arrived', 'chart.answered': 'Answered', 'chart.abandoned': 'Abandoned',
  'chart.serviceLevel': 'Service level, last 4 hours, %', 'chart.contactsLabel': 'Last 4 hours: {arrived} arrived, {answered} answered, {abandoned} abandoned',
};

export default { 'zh-CN': zh, en };
