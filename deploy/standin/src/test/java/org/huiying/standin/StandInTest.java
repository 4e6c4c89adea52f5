package org.huiying.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.huiying.standin.call.CallState;
import org.huiying.standin.call.Status;
import org.huiying.standin.webhook.Treatment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandInTest {

    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Status status(String sid) {
        return shop.twilio.network().find(sid).map(CallState::status).orElseThrow();
    }

    @Test
    void askedForAKeyHePressesOneAndIsHungUp() {
        shop.says("", "<Gather numDigits='1' action='%s'><Say>请按 1</Say></Gather>".formatted(Shop.url("/key")))
                .says("/key", "<Say>再见</Say><Hangup/>");
        String call = shop.isCalled("+8613800138000");
        assertThat(shop.told("").getFirst().form()).containsEntry("CallSid", call).containsEntry("From", "+8613800138000")
                .containsEntry("To", "+8675588888888").containsEntry("CallStatus", "ringing").containsEntry("Direction", "inbound");
        shop.presses(call, '1');
        assertThat(shop.told("/key").getFirst().get("Digits")).isEqualTo("1");
        assertThat(status(call)).isEqualTo(Status.IN_PROGRESS);
        shop.passes(2);
        assertThat(shop.heard(call)).containsExactly("请按 1", "再见");
        assertThat(status(call)).isEqualTo(Status.COMPLETED);
        assertThat(shop.told("/status")).singleElement().satisfies(end -> assertThat(end.form())
                .containsEntry("CallStatus", "completed").containsEntry("SequenceNumber", "0").containsKey("CallDuration"));
    }

    @Test
    void whoPressesNothingGoesOnToTheNextVerb() {
        shop.says("", "<Gather timeout='5' action='%s'/><Say>没有按键</Say>".formatted(Shop.url("/key")));
        String call = shop.isCalled("+8613800138000");
        shop.passes(4);
        assertThat(shop.heard(call)).isEmpty();
        shop.passes(2);
        assertThat(shop.heard(call)).containsExactly("没有按键");
        assertThat(shop.told("/key")).isEmpty();
    }

    @Test
    void answerThatIsNotCalledXmlIsAnErrorWhateverStandsInIt() {
        shop.names("text/plain;charset=ISO-8859-1").says("", "<Say>您好</Say>");
        String call = shop.isCalled("+8613800138000");
        shop.passes(3);
        assertThat(shop.heard(call)).doesNotContain("您好");
        assertThat(status(call)).isEqualTo(Status.COMPLETED);
        assertThat(shop.twilio.violations()).singleElement().asString().contains("12300").contains("text/plain");
    }

    @Test
    void whoWaitsHearsTheSameAgainUntilHeIsLetOut() {
        shop.says("", "<Enqueue waitUrl='%s' action='%s'>all</Enqueue>".formatted(Shop.url("/wait"), Shop.url("/waited")))
                .says("/wait", "<Say>请稍候</Say><Pause length='10'/>").says("/waited", "<Say>到您了</Say><Pause length='60'/>");
        String first = shop.isCalled("+8613800138000");
        String second = shop.isCalled("+8613800138001");
        assertThat(shop.told("/wait").getLast().form()).containsEntry("QueuePosition", "2").containsEntry("CallSid", second);
        shop.passes(15);
        assertThat(shop.heard(first)).containsExactly("请稍候", "请稍候");
        shop.says("/wait", "<Leave/>");
        shop.passes(15);
        assertThat(shop.told("/waited").getFirst().form()).containsEntry("QueueResult", "leave").containsEntry("CallSid", first)
                .hasEntrySatisfying("QueueTime", time -> assertThat(Integer.parseInt(time)).isBetween(15, 30));
        assertThat(shop.heard(first)).last().isEqualTo("到您了");
        shop.twilio.network().hangUp(second);
        shop.rests();
        assertThat(status(second)).isEqualTo(Status.COMPLETED);
    }

    @Test
    void whoHangsUpWaitingIsToldOfAsGone() {
        shop.says("", "<Enqueue action='%s'>all</Enqueue>".formatted(Shop.url("/waited")));
        String call = shop.isCalled("+8613800138000");
        shop.twilio.network().hangUp(call);
        shop.rests();
        assertThat(shop.told("/waited").getFirst().form()).containsEntry("QueueResult", "hangup").containsEntry("CallStatus", "completed");
        assertThat(shop.told("/status")).hasSize(1);
    }

    private String[] talk() throws Exception {
        shop.says("", "<Dial action='%s'><Conference endConferenceOnExit='true' record='record-from-start' recordingStatusCallback='%s' statusCallback='%s' statusCallbackEvent='start end join leave hold'>room</Conference></Dial>"
                        .formatted(Shop.url("/talked"), Shop.url("/recorded"), Shop.url("/room")))
                .says("/agent", "<Dial><Conference endConferenceOnExit='true'>room</Conference></Dial>")
                .says("/talked", "<Say>感谢来电</Say>");
        String caller = shop.isCalled("+8613800138000");
        String made = shop.asks("POST", "/Calls.json", "To=%2B8613900000001&From=%2B8675588888888&Timeout=20&Url=" + Shop.url("/agent")
                + "&StatusCallback=" + Shop.url("/agent-status") + "&StatusCallbackEvent=ringing&StatusCallbackEvent=answered&StatusCallbackEvent=completed").body();
        String agent = made.replaceAll("(?s).*\"sid\":\"(CA[0-9a-f]+)\".*", "$1");
        shop.passes(0);
        assertThat(status(agent)).isEqualTo(Status.RINGING);
        assertThat(shop.twilio.network().pickUp(agent)).isTrue();
        shop.rests();
        return new String[] {caller, agent};
    }

    @Test
    void twoInARoomHearEachOtherUntilOneGoes() throws Exception {
        String[] talk = talk();
        assertThat(shop.twilio.network().say(talk[0], "空调不制冷")).isTrue();
        assertThat(shop.heard(talk[1])).containsExactly("空调不制冷");
        shop.passes(30);
        shop.twilio.network().hangUp(talk[1]);
        shop.rests();
        assertThat(shop.told("/talked").getFirst().form()).containsEntry("DialCallStatus", "answered").containsEntry("CallStatus", "in-progress");
        assertThat(shop.heard(talk[0])).last().isEqualTo("感谢来电");
        assertThat(shop.told("/agent-status")).extracting(told -> told.get("CallStatus") + told.get("SequenceNumber"))
                .containsExactly("ringing0", "in-progress1", "completed2");
        assertThat(shop.told("/recorded").getFirst().form()).containsEntry("RecordingStatus", "completed").containsEntry("RecordingDuration", "30");
        assertThat(shop.told("/room")).extracting(told -> told.get("StatusCallbackEvent")).containsExactlyInAnyOrder("participant-join", "conference-start",
                "participant-join", "participant-leave", "conference-end");
        assertThat(shop.twilio.network().board().conferences()).singleElement().satisfies(room -> assertThat(room.status()).isEqualTo("completed"));
    }

    @Test
    void whoIsOnHoldHearsNothingOfTheRoom() throws Exception {
        String[] talk = talk();
        String room = shop.twilio.network().board().conferences().getFirst().sid();
        String path = "/Conferences/" + room + "/Participants/" + talk[0] + ".json";
        assertThat(shop.asks("POST", path, "Hold=true").body()).contains("\"hold\":true");
        assertThat(shop.twilio.network().say(talk[1], "我问一下同事")).isFalse();
        assertThat(shop.heard(talk[0])).isEmpty();
        shop.asks("POST", path, "Hold=false");
        assertThat(shop.twilio.network().say(talk[1], "久等了")).isTrue();
        assertThat(shop.line(talk[0])).endsWith("HOLD RESUMED");
    }

    @Test
    void redirectedCallLeavesTheRoomWithoutAQuestion() throws Exception {
        String[] talk = talk();
        shop.says("/next", "<Say>转接中</Say><Pause length='60'/>");
        shop.asks("POST", "/Calls/" + talk[0] + ".json", "Url=" + Shop.url("/next"));
        assertThat(shop.heard(talk[0])).containsExactly("转接中");
        assertThat(shop.told("/talked")).isEmpty();
        assertThat(status(talk[1])).isEqualTo(Status.COMPLETED);
    }

    @Test
    void phoneThatNobodyPicksUpRingsOutAndDialsGoOutOneByOne() throws Exception {
        for (int i = 0; i < 2; i++) {
            shop.asks("POST", "/Calls.json", "To=%2B8613900000001&From=%2B8675588888888&Timeout=20&Url=" + Shop.url("/agent")
                    + "&StatusCallback=" + Shop.url("/agent-status"));
        }
        shop.passes(0);
        assertThat(shop.twilio.network().calls()).extracting(CallState::status).containsExactly(Status.RINGING, Status.QUEUED);
        shop.passes(1);
        assertThat(shop.twilio.network().calls()).extracting(CallState::status).containsExactly(Status.RINGING, Status.RINGING);
        shop.passes(21);
        assertThat(shop.told("/agent-status")).extracting(told -> told.get("CallStatus")).containsExactly("no-answer", "no-answer");
    }

    @Test
    void messageIsRecordedUntilTheKeyAndTheServerIsToldWhereItIs() throws Exception {
        shop.says("", "<Record action='%s' finishOnKey='#' maxLength='60' timeout='8' recordingStatusCallback='%s'/>"
                .formatted(Shop.url("/message"), Shop.url("/recorded"))).says("/message", "<Say>已收到留言</Say>");
        String call = shop.isCalled("+8613800138000");
        shop.passes(5);
        assertThat(shop.twilio.network().say(call, "热水器漏水，请回电")).isTrue();
        shop.passes(5);
        shop.presses(call, '#');
        assertThat(shop.told("/message").getFirst().form()).containsEntry("RecordingDuration", "10").containsEntry("Digits", "#");
        String sid = shop.told("/recorded").getFirst().get("RecordingSid");
        assertThat(shop.asks("GET", "/Recordings/" + sid + ".json", "").body()).contains("\"duration\":\"10\"");
        assertThat(shop.asks("GET", "/Recordings/" + sid + ".wav", "").headers().firstValue("Content-Type")).hasValue("audio/x-wav");
    }

    @Test
    void webhooksComeLateDoubledOrNotAtAllOnCommand() {
        shop.says("", "<Pause length='60'/>");
        shop.twilio.webhooks().faults().next("/status", Treatment.late(Duration.ofSeconds(9)));
        shop.twilio.network().hangUp(shop.isCalled("+8613800138000"));
        shop.rests();
        assertThat(shop.told("/status")).isEmpty();
        shop.passes(9);
        assertThat(shop.told("/status")).hasSize(1);
        shop.twilio.webhooks().faults().next("/status", Treatment.doubled(Duration.ofSeconds(3)));
        shop.twilio.network().hangUp(shop.isCalled("+8613800138001"));
        shop.passes(3);
        assertThat(shop.told("/status")).hasSize(3);
        shop.twilio.webhooks().faults().next("/status", Treatment.LOST);
        shop.twilio.network().hangUp(shop.isCalled("+8613800138002"));
        shop.passes(60);
        assertThat(shop.told("/status")).hasSize(3);
    }

    @Test
    void whatIsNotAllowedIsRefusedAndRemembered() throws Exception {
        assertThat(shop.asks("POST", "/Calls.json", "To=13900000001&From=%2B8675588888888&Url=" + Shop.url("/agent")).statusCode()).isEqualTo(400);
        assertThat(shop.asks("POST", "/Calls/CA1.json", "Status=completed").statusCode()).isEqualTo(400);
        assertThat(shop.asks("GET", "/Tapes.json", "").statusCode()).isEqualTo(404);
        shop.says("", "<Sing/>");
        String call = shop.isCalled("+8613800138000");
        assertThat(status(call)).isEqualTo(Status.COMPLETED);
        assertThat(shop.twilio.violations()).hasSize(4);
        assertThat(shop.asks("POST", "/Calls/" + call + ".json", "Status=completed")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("21220");
        });
    }
}
