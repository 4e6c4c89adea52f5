const zh = {
  'report.agents': '坐席日报', 'report.day': '日期', 'report.before': '前一天', 'report.after': '后一天', 'report.again': '重新统计', 'report.export': '导出表格',
  'report.hint': '按北京时间统计，会话算在应答的那一天。点列标题排序。', 'report.empty': '这一天没有坐席', 'report.emptyText': '有坐席接待后，这里显示每个人的情况。',
  'report.total': '合计 {n} 人', 'report.name': '坐席', 'report.nameHint': '', 'report.contacts': '接待量', 'report.contactsHint': '当天应答的会话和回访',
  'report.firstResponseSeconds': '首次响应', 'report.firstResponseSecondsHint': '从应答到第一句话，平均', 'report.replyRate': '回复率', 'report.replyRateHint': '聊天和消息中至少回复过一句的比例',
  'report.handleSeconds': '平均处理', 'report.handleSecondsHint': '从应答到结束', 'report.wrapUpSeconds': '平均话后', 'report.wrapUpSecondsHint': '从结束到写完记录',
  'report.missed': '未接', 'report.missedHint': '振铃没有接', 'report.declined': '拒接', 'report.declinedHint': '振铃时拒绝',
  'report.satisfaction': '满意度 · 评价', 'report.satisfactionHint': '四档中后两档（满意、非常满意）的比例 · 评价数', 'report.tickets': '工单', 'report.ticketsHint': '当天登记的工单',
  'report.solvedByArticle': '知识解决', 'report.solvedByArticleHint': '用知识解决、省去上门的会话',
};
const en = {
  'report.agents': 'Agent day sheet', 'report.day': 'Day', 'report.before': 'Day before', 'report.after': 'Day after', 'report.again': 'Count again', 'report.export': 'Export',
  'report.hint': 'Days are those of China; a conversation belongs to the day of its answer. Click a heading to sort.', 'report.empty': 'No agents on this day', 'report.emptyText': 'Once agents serve customers their figures are here.',
  'report.total': '{n} in all', 'report.name': 'Agent', 'report.nameHint': '', 'report.contacts': 'Contacts', 'report.contactsHint': 'Answered on that day, callbacks included',
  'report.firstResponseSeconds': 'First response', 'report.firstResponseSecondsHint': 'From answer to first words, average', 'report.replyRate': 'Replied', 'report.replyRateHint': 'Chats and messages with at least one reply',
  'report.handleSeconds': 'Handle time', 'report.handleSecondsHint': 'From answer to end', 'report.wrapUpSeconds': 'Wrap-up', 'report.wrapUpSecondsHint': 'From end to closed record',
  'report.missed': 'Missed', 'report.missedHint': 'Offers that ran out', 'report.declined': 'Declined', 'report.declinedHint': 'Offers declined',
  'report.satisfaction': 'CSAT · rated', 'report.satisfactionHint': 'Share of the upper two of four degrees · how many rated', 'report.tickets': 'Tickets', 'report.ticketsHint': 'Registered on that day',
  'report.solvedByArticle': 'Solved by article', 'report.solvedByArticleHint': 'Visits avoided',
};
export default { 'zh-CN': zh, en };
