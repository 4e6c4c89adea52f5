/** What routing decided, why, and why somebody still waits: words by the codes of the server. */
const prefixed = (prefix, words) => Object.fromEntries(Object.entries(words).map(([code, text]) => [`${prefix}.${code}`, text]));

const zh = {
  reasons: {
    LONGEST_IDLE: '空闲最久（{idle}）', MOST_URGENT: '他等得最急（{wait}）', LEAST_BUSY: '手头最少（已用 {used}/{total}）', ROUND_ROBIN: '轮到了',
    FEWEST_TODAY: '今天接得最少', PACKED: '已有聊天，还没到集中的上限', ALSO_ASKED: '同时邀请，先接先得', PREFERRED_AGENT: '上次服务过他',
    OWNER_AGENT: '是这件事的首问负责人', DIRECT_AGENT: '指定转交', NO_ROOM: '没有人有足够容量，先为他腾出这位坐席', DRAIN_OVER: '不用再为他腾出',
    ARRIVED: '新的联络到达', ACCEPTED: '坐席接受', DECLINED: '坐席拒绝', MISSED: '坐席未应答', TAKEN_BY_OTHER: '同时被邀请的另一位坐席先接了', YIELDED: '她要去接在等的客户，另有坐席仍在被邀请',
    TRANSFERRED: '转接', TAKEN_OVER: '被接手', ENDED: '会话结束', ABANDONED: '客户放弃', CLOSED: '已关闭', WRAPPED_UP: '话后处理完成',
    WRAP_UP_OVER: '话后处理到时', EXTENDED: '延长话后处理', NO_WRAP_UP: '无话后处理', WAITED_TOO_LONG: '等待超时（{wait}）', QUEUE_FULL: '队列已满（上限 {limit}）',
    QUEUE_CLOSED: '队列已下班', NOBODY_SIGNED_IN: '队列没有坐席登录', QUEUE_REMOVED: '队列已停用', POSITION_CHANGED: '位置变化', AGENT_AWAY: '坐席离开',
    AGENT_LEFT: '坐席离线', AGENT_DISABLED: '坐席已停用', AGENT_REMOVED: '坐席已删除', TOO_MANY_MISSES: '连续错过 {misses} 次邀请',
    UNKNOWN_CONTACT: '联络已结束', UNKNOWN_AGENT: '没有这个坐席', UNKNOWN_QUEUE: '没有这个队列', ALREADY_KNOWN: '已在分配中', OFFER_OVER: '邀请已结束',
    NOT_HERS: '会话不在其名下', NEXT_DEADLINE: '到下一个时间点',
  },
  mine: {
    LONGEST_IDLE: '您空闲最久（{idle}）', LEAST_BUSY: '您手头最少', ROUND_ROBIN: '轮到您了', FEWEST_TODAY: '您今天接得最少', PACKED: '您已有聊天，还有余力',
    PREFERRED_AGENT: '上次由您服务', OWNER_AGENT: '您是首问负责人', DIRECT_AGENT: '指定转给您',
  },
  decisions: {
    ENQUEUE: '进入队列', OFFER: '邀请', DRAIN: '为他腾出坐席', DRAIN_ENDED: '腾出结束', WITHDRAW: '撤回邀请', ASSIGN: '分配', REQUEUE: '重新排队', OVERFLOW: '溢出',
    REJECT: '未接入', ANNOUNCE_POSITION: '告知位置', AGENT_SET_AWAY: '设为离开', WRAP_UP_STARTED: '开始话后处理', AGENT_READY: '坐席就绪', FINISH: '完成',
    REFUSE: '不予执行', WAKE_AT: '定时',
  },
  why: {
    NOT_WAITING: '正在处理', ON_OFFER: '正在邀请{agents}', QUEUE_IS_CLOSED: '队列不在营业时间', HELD_FOR: '为熟悉的坐席{agents}保留到 {until}',
    NO_AGENT_ONLINE: '没有坐席在线（队列共 {count} 人）', NO_SKILL: '在线的 {count} 人都没有所需技能或语言', NO_CAPACITY: '能接的 {count} 人都在忙',
    DRAINING: '没有人有足够容量，{agents}做完手头的就接他', KEPT_FOR_HEAVIER: '有空的 {count} 人正为更急的来电留着', RESERVED: '有空的坐席要留 {count} 人给别的队列',
    TOO_EARLY: '有空的坐席要到 {until} 才接这个队列', COOLING_DOWN: '空闲的 {count} 人刚刚拒接或未接',
  },
  other: { 'reason.unknown': '技能匹配', 'reason.candidates': '，共 {n} 位可选', 'reason.ring': '，第 {n} 圈', 'reason.interrupts': '，打断手头 {n} 个', 'why.unknown': '等待分配' },
};

const en = {
  reasons: {
    LONGEST_IDLE: 'Idle longest ({idle})', MOST_URGENT: 'The most urgent wait ({wait})', LEAST_BUSY: 'Least in hand ({used} of {total} used)', ROUND_ROBIN: 'In turn',
    FEWEST_TODAY: 'Fewest today', PACKED: 'Has chats and room below the cap', ALSO_ASKED: 'Asked at the same time, the first takes it', PREFERRED_AGENT: 'Served this customer last',
    OWNER_AGENT: 'Owns the matter', DIRECT_AGENT: 'Given by name', NO_ROOM: 'Nobody has room; this agent is kept for it', DRAIN_OVER: 'No longer kept for it',
    ARRIVED: 'A new contact arrived', ACCEPTED: 'Accepted by the agent', DECLINED: 'Declined by the agent', MISSED: 'The agent did not answer', TAKEN_BY_OTHER: 'Another agent who was asked took it first', YIELDED: 'She is wanted for a contact that waits; others are still asked',
    TRANSFERRED: 'Transferred', TAKEN_OVER: 'Taken over', ENDED: 'The conversation ended', ABANDONED: 'The customer gave up', CLOSED: 'Closed', WRAPPED_UP: 'Wrap-up finished',
    WRAP_UP_OVER: 'Wrap-up time is over', EXTENDED: 'Wrap-up extended', NO_WRAP_UP: 'No wrap-up', WAITED_TOO_LONG: 'Waited too long ({wait})', QUEUE_FULL: 'The queue is full (at most {limit})',
    QUEUE_CLOSED: 'The queue is closed', NOBODY_SIGNED_IN: 'Nobody of the queue is signed in', QUEUE_REMOVED: 'The queue was removed', POSITION_CHANGED: 'The position changed', AGENT_AWAY: 'The agent went away',
    AGENT_LEFT: 'The agent left', AGENT_DISABLED: 'The agent was disabled', AGENT_REMOVED: 'The agent was removed', TOO_MANY_MISSES: '{misses} missed offers in a row',
    UNKNOWN_CONTACT: 'The contact was over', UNKNOWN_AGENT: 'No such agent', UNKNOWN_QUEUE: 'No such queue', ALREADY_KNOWN: 'Already being routed', OFFER_OVER: 'The offer was over',
    NOT_HERS: 'It was not hers', NEXT_DEADLINE: 'The next deadline',
  },
  mine: {
    LONGEST_IDLE: 'You have been idle longest ({idle})', LEAST_BUSY: 'You have least in hand', ROUND_ROBIN: 'It is your turn', FEWEST_TODAY: 'You have taken fewest today', PACKED: 'You have chats and room for one more',
    PREFERRED_AGENT: 'You served this customer last', OWNER_AGENT: 'You own the matter', DIRECT_AGENT: 'Given to you by name',
  },
  decisions: {
    ENQUEUE: 'Queued', OFFER: 'Offered', DRAIN: 'Agent kept for it', DRAIN_ENDED: 'No longer kept', WITHDRAW: 'Offer withdrawn', ASSIGN: 'Assigned', REQUEUE: 'Queued again', OVERFLOW: 'Overflowed',
    REJECT: 'Not taken in', ANNOUNCE_POSITION: 'Position told', AGENT_SET_AWAY: 'Set away', WRAP_UP_STARTED: 'Wrap-up began', AGENT_READY: 'Agent ready', FINISH: 'Finished',
    REFUSE: 'Refused', WAKE_AT: 'Timer',
  },
  why: {
    NOT_WAITING: 'Being handled', ON_OFFER: 'Ringing {agents}', QUEUE_IS_CLOSED: 'The queue is closed now', HELD_FOR: 'Held until {until} for {agents}, who knows the customer',
    NO_AGENT_ONLINE: 'No agent is online (of {count})', NO_SKILL: 'None of the {count} online has the skills or the language', NO_CAPACITY: 'All {count} who may take it are busy',
    DRAINING: 'Nobody has room; {agents} takes it when what she has is done', KEPT_FOR_HEAVIER: 'The {count} with room are kept for more urgent calls', RESERVED: 'Of those with room {count} stay free for other queues',
    TOO_EARLY: 'Those with room take this queue from {until} on', COOLING_DOWN: 'The {count} free ones just declined or missed it',
  },
  other: { 'reason.unknown': 'The skills match', 'reason.candidates': ', out of {n}', 'reason.ring': ', ring {n}', 'reason.interrupts': ', on top of {n} in hand', 'why.unknown': 'Waiting to be assigned' },
};

const flat = ({ reasons, mine, decisions, why, other }) => ({
  ...prefixed('reason', reasons), ...prefixed('reason.mine', mine), ...prefixed('decision', decisions), ...prefixed('why', why), ...other,
});

export default { 'zh-CN': flat(zh), en: flat(en) };
