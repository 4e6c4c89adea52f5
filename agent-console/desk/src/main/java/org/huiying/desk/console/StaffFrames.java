package org.huiying.desk.console;

import java.util.UUID;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.conversation.AgentSays;
import org.huiying.desk.conversation.Appended;
import org.huiying.desk.conversation.ReadMarks;
import org.huiying.desk.conversation.TypingSigns;
import org.huiying.desk.conversation.Viewers;
import org.huiying.desk.live.FanOut;
import org.huiying.desk.live.Topic;
import org.huiying.desk.live.protocol.ClientFrame;
import org.huiying.desk.live.protocol.ServerFrame;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.conversation.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what staff pages ask for. */
@Component
class StaffFrames {

    private static final Logger log = LoggerFactory.getLogger(StaffFrames.class);

    private final FanOut fanOut;
    private final MayFollow mayFollow;
    private final AgentSays says;
    private final ReadMarks marks;
    private final TypingSigns typing;
    private final Viewers viewers;

    StaffFrames(FanOut fanOut, MayFollow mayFollow, AgentSays says, ReadMarks marks, TypingSigns typing,
                Viewers viewers) {
        this.fanOut = fanOut;
        this.mayFollow = mayFollow;
        this.says = says;
        this.marks = marks;
        this.typing = typing;
        this.viewers = viewers;
    }

    void take(StaffConnection connection, ClientFrame frame) {
        StaffMember member = connection.member();
        switch (frame) {
            case ClientFrame.Follow follow -> follow(connection, follow);
            case ClientFrame.Unfollow unfollow -> fanOut.unfollow(new Topic(unfollow.topic()), connection);
            case ClientFrame.Send send -> send(connection, send);
            case ClientFrame.Typing sign -> {
                if (member.servesCustomers()) {
                    typing.byAgent(new ConversationId(sign.conversation()), member.name(), sign.on());
                }
            }
            case ClientFrame.Read read ->
                    marks.readByAgent(new ConversationId(read.conversation()), member.id(), read.seq());
            case ClientFrame.Looking looking -> {
                if (member.servesCustomers()) {
                    viewers.looking(new ConversationId(looking.conversation()), member, looking.on());
                }
            }
            case ClientFrame.Ping ping -> connection.send(new ServerFrame.Pong(ping.n()));
            case ClientFrame.Pong pong -> { }
        }
    }

    /** The page is gone; she no longer looks at anything. */
    void left(StaffConnection connection) {
        viewers.left(connection.member());
    }

    private void follow(StaffConnection connection, ClientFrame.Follow follow) {
        Topic topic = new Topic(follow.topic());
        if (!mayFollow.allows(connection.member(), topic)) {
            connection.send(new ServerFrame.Refused(null, follow.topic(), "forbidden", "没有权限查看",
                    "This topic may not be followed"));
        } else if (follow.after() == null) {
            fanOut.followFromNow(topic, connection);
        } else {
            fanOut.follow(topic, follow.after(), connection);
        }
    }

    private void send(StaffConnection connection, ClientFrame.Send send) {
        try {
            says.say(connection.member(), new ConversationId(send.conversation()),
                    new AgentSays.Words(send.id(), send.kind(), send.text(), send.attachmentId(), send.articleId(),
                            send.template(), send.values()))
                    .whenComplete((appended, failure) -> answer(connection, send.id(), appended, failure));
        } catch (Refused e) {
            var problem = e.getBody();
            connection.send(new ServerFrame.Refused(send.id(), null, e.code(), String.valueOf(problem.getDetail()),
                    e.detailEn()));
        } catch (IllegalStateException e) {
            answer(connection, send.id(), null, e);
        }
    }

    private static void answer(StaffConnection connection, UUID id,
                               @org.jspecify.annotations.Nullable Appended appended,
                               @org.jspecify.annotations.Nullable Throwable failure) {
        if (appended == null) {
            log.warn("A message could not be stored; its sender tries again", failure);
            connection.send(new ServerFrame.Refused(id, null, "unavailable", "暂时无法保存，请重试",
                    "It cannot be stored now; try again"));
            return;
        }
        switch (appended) {
            case Appended.Stored stored -> connection.send(
                    new ServerFrame.Receipt(id, stored.conversation().value(), stored.seq(), stored.at()));
            case Appended.Rejected rejected -> connection.send(
                    new ServerFrame.Refused(id, null, rejected.code(), rejected.words(), rejected.wordsEn()));
        }
    }
}
