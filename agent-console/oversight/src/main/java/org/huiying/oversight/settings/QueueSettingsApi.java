package org.huiying.oversight.settings;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.routing.RoutingSettings;
import org.huiying.oversight.settings.QueueSettingStore.QueueLine;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Queues. Nobody who waits is stranded: a queue goes out of use only when those in it have somewhere to go. */
@RestController
@RequestMapping("/api/settings/queues")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class QueueSettingsApi {

    private final QueueSettingStore queues;
    private final RoutingSettings routing;
    private final Changes changes;
    private final Clock clock;

    QueueSettingsApi(QueueSettingStore queues, RoutingSettings routing, Changes changes, Clock clock) {
        this.queues = queues;
        this.routing = routing;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping
    Items<QueueLine> list() {
        return new Items<>(queues.lines());
    }

    @GetMapping("/{id}")
    QueueSetting one(@PathVariable long id) {
        return queues.find(id).orElseThrow(() -> Changes.gone(What.QUEUE));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    QueueSetting create(@RequestBody QueueSetting form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        checkOverflow(form);
        checkLanguages(form);
        long id = store(() -> queues.insert(form));
        return changed(id, "create", me, Map.of("code", form.code()));
    }

    @PutMapping("/{id}")
    @Transactional
    QueueSetting edit(@PathVariable long id, @RequestBody QueueSetting form, @AuthenticationPrincipal StaffMember me) {
        form.check();
        QueueSetting before = queues.lock(id).orElseThrow(() -> Changes.gone(What.QUEUE));
        if (!before.version().equals(form.version())) {
            throw Changes.stale(What.QUEUE, before, form);
        }
        checkOverflow(form);
        checkLanguages(form);
        if (before.enabled() && !form.enabled()) {
            refuseToStrand(id, form.limits().overflowQueueId() == null);
        }
        store(() -> {
            queues.update(id, form);
            return id;
        });
        return changed(id, "edit", me, difference(before, form));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void delete(@PathVariable long id, @RequestParam int version, @AuthenticationPrincipal StaffMember me) {
        QueueSetting before = queues.lock(id).orElseThrow(() -> Changes.gone(What.QUEUE));
        if (before.version() != version) {
            throw Changes.stale(What.QUEUE, before, Map.of("version", version));
        }
        var overflowing = queues.overflowingInto(id);
        if (!overflowing.isEmpty()) {
            throw Changes.inUse(What.QUEUE, overflowing);
        }
        refuseToStrand(id, before.limits().overflowQueueId() == null);
        queues.delete(id, clock.instant());
        routing.queueChanged(new QueueId(id));
        changes.made(me, What.QUEUE, id, "delete", Map.of("code", before.code()));
    }

    private QueueSetting changed(long id, String action, StaffMember me, Map<String, ?> detail) {
        routing.queueChanged(new QueueId(id));
        changes.made(me, What.QUEUE, id, action, detail);
        return queues.find(id).orElseThrow(() -> Changes.gone(What.QUEUE));
    }

    private void checkOverflow(QueueSetting form) {
        if (form.limits().overflowQueueId() != null) {
            boolean takesThem = queues.find(form.limits().overflowQueueId()).map(QueueSetting::enabled).orElse(false);
            new FieldErrors().check(takesThem, "limits.overflowQueueId", "这个队列不存在或已停用", "This queue does not exist or is disabled")
                    .refuseIfAny();
        }
    }

    /** A language that no skill stands for would leave its customers waiting for nobody. */
    private void checkLanguages(QueueSetting form) {
        form.languages().stream().map(language -> "lang-" + language).filter(skill -> !queues.isSkill(skill)).findFirst()
                .ifPresent(skill -> {
                    throw FieldErrors.refused("languages", "请先在“技能”里新建 " + skill, "Make the skill " + skill + " first");
                });
    }

    private void refuseToStrand(long id, boolean nowhereToGo) {
        int waiting = nowhereToGo ? queues.waiting(id) : 0;
        if (waiting > 0) {
            throw new Refused(HttpStatus.CONFLICT, "would-strand",
                    "还有 " + waiting + " 位客户在排队，请先设置溢出队列，再停用或删除",
                    waiting + " customers are waiting: set an overflow queue first, then disable or delete",
                    Map.of("waiting", waiting));
        }
    }

    private static long store(java.util.function.LongSupplier change) {
        try {
            return change.getAsLong();
        } catch (DuplicateKeyException taken) {
            throw FieldErrors.taken("code");
        }
    }

    /** What the audit log says was changed. */
    private static Map<String, ?> difference(QueueSetting before, QueueSetting after) {
        Map<String, Object> changed = new LinkedHashMap<>();
        changed.put("code", after.code());
        put(changed, "enabled", before.enabled(), after.enabled());
        put(changed, "targetSeconds", before.targetSeconds(), after.targetSeconds());
        put(changed, "hours", before.hours(), after.hours());
        put(changed, "routing", before.routing(), after.routing());
        put(changed, "offers", before.offers(), after.offers());
        put(changed, "limits", before.limits(), after.limits());
        return changed;
    }

    private static void put(Map<String, Object> changed, String what, @Nullable Object before, @Nullable Object after) {
        if (after != null && !after.equals(before)) {
            changed.put(what, after);
        }
    }
}
