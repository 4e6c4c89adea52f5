/** Texts of what waits for editors. */
export default {
  zh: {
    'feedback.report': '反馈', 'feedback.ask': '告诉知识编辑这篇文章哪里有问题', 'feedback.title': '反馈给知识编辑', 'feedback.what': '哪里不对，应该怎样写', 'feedback.sent': '已反馈给知识编辑',
    'feedback.needed': '请写明哪里不对', 'feedback.send': '提交', 'feedback.helped': '有帮助', 'feedback.notHelped': '没有帮助', 'feedback.onVersion': '针对版本 {n}', 'feedback.sinceThen': '之后已有版本 {n}',
    'feedback.empty': '没有待处理的反馈', 'feedback.emptyText': '坐席和客户对文章的意见会出现在这里。', 'feedback.text': '坐席和客户说文章没有帮助，或写了意见。处理后在这里勾掉。',
    'worklist.misses': '没有答案', 'worklist.feedback': '反馈', 'worklist.conversation': '看会话', 'worklist.title': '待办',
  },
  en: {
    'feedback.report': 'Report', 'feedback.ask': 'Tell the editors what is wrong with this article', 'feedback.title': 'Tell the editors', 'feedback.what': 'What is wrong, and what it should say', 'feedback.sent': 'The editors have it',
    'feedback.needed': 'Please say what is wrong', 'feedback.send': 'Send', 'feedback.helped': 'helped', 'feedback.notHelped': 'did not help', 'feedback.onVersion': 'of version {n}', 'feedback.sinceThen': 'now at version {n}',
    'feedback.empty': 'No feedback waits', 'feedback.emptyText': 'What agents and customers say of articles appears here.', 'feedback.text': 'Agents and customers who were not helped, or who wrote something. Tick off what you dealt with.',
    'worklist.misses': 'No answer', 'worklist.feedback': 'Feedback', 'worklist.conversation': 'Conversation', 'worklist.title': 'To do',
  },
};
