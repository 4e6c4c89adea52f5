package org.huiying.oversight.staffing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.oversight.settings.FieldErrors;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.staffing.Planner;
import org.huiying.rules.staffing.StaffingPlan;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many agents a day needs. Each person asks one question at a time, and none takes longer than {@link #LONGEST}. */
@RestController
@RequestMapping("/api/staffing")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class StaffingApi {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** The same question has the same answer. */
    private static final long SEED = 1;

    private final PastVolumes past;
    private final Clock clock;
    private final Set<AgentId> asking = ConcurrentHashMap.newKeySet();

    StaffingApi(PastVolumes past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    @PostMapping
    StaffingPlan plan(@RequestBody StaffingQuestion question, @AuthenticationPrincipal StaffMember me) {
        StaffingQuestion.Asked asked = question.checked();
        if (!asking.add(me.id())) {
            throw Refused.conflict("staffing-running", "您的上一次测算还没有完成", "Your last calculation is still running");
        }
        try {
            Instant end = clock.instant().plus(LONGEST);
            return new Planner(asked.workload(), asked.goal(), SEED, () -> clock.instant().isBefore(end)).plan();
        } catch (Planner.Interrupted e) {
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "staffing-too-long", "测算时间太长：请减少时段或业务量后重试",
                    "This takes too long: ask for fewer intervals or contacts");
        } finally {
            asking.remove(me.id());
        }
    }

    /** @param weekday 1 for Monday to 7 */
    @GetMapping("/volumes")
    PastVolumes.Past volumes(@RequestParam long queue, @RequestParam int weekday, @RequestParam(defaultValue = "4") int weeks,
                             @RequestParam(defaultValue = "30") int minutes) {
        new FieldErrors().number("weekday", weekday, 1, 7).number("weeks", weeks, 1, 52)
                .check(minutes >= 15 && minutes <= 120 && 24 * 60 % minutes == 0, "minutes", "请选择 15、30 或 60 分钟", "Choose 15, 30 or 60 minutes")
                .refuseIfAny();
        return past.of(queue, DayOfWeek.of(weekday), weeks, minutes);
    }
}
