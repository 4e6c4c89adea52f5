package org.huiying.desk.customer;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.customer.CustomerStore.KnownBy;
import org.huiying.desk.customer.CustomerStore.Record;
import org.huiying.desk.problem.Refused;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.customer.MergeId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers' records. */
@RestController
@RequestMapping("/api/customers")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'DISPATCHER', 'ADMIN')")
class CustomerApi {

    private static final int MOST_FOUND = 50;

    private final CustomerStore store;
    private final Merging merging;
    private final Unmerging unmerging;
    private final Merges merges;
    private final AuditLog audit;

    CustomerApi(CustomerStore store, Merging merging, Unmerging unmerging, Merges merges, AuditLog audit) {
        this.store = store;
        this.merging = merging;
        this.unmerging = unmerging;
        this.merges = merges;
        this.audit = audit;
    }

    /**
     * @param alike  others who may be the same person
     * @param merges what the record is made of
     */
    record Whole(@JsonUnwrapped Record record, List<KnownBy> identities, List<CustomerStore.Alike> alike, List<Part> merges) {}

    /** @param mayUndo whether it is hers to take it apart again */
    record Part(@JsonUnwrapped Merges.Merged merged, boolean mayUndo) {}

    @GetMapping
    List<Record> search(@RequestParam String q) {
        return q.isBlank() ? List.of() : store.search(q, MOST_FOUND);
    }

    @GetMapping("/{id}")
    Whole customer(@AuthenticationPrincipal StaffMember me, @PathVariable long id) {
        return whole(me, id);
    }

    private Whole whole(StaffMember me, long id) {
        Record record = store.find(new CustomerId(id)).orElseThrow(() -> Refused.notFound("客户", "customer"));
        CustomerId customer = new CustomerId(record.id());
        return new Whole(record, store.identities(customer), store.alike(record, 5), merges.into(customer).stream()
                .map(merged -> new Part(merged, Unmerging.may(me, merged.byId()))).toList());
    }

    record Change(@NotBlank @Size(max = 60) String name, @Pattern(regexp = "[ABC]") @NotNull String grade,
                  @Nullable String phone, @Nullable @Email @Size(max = 200) String email,
                  @Nullable @Size(max = 40) String province, @Nullable @Size(max = 40) String city,
                  @Nullable @Size(max = 40) String district, @Nullable @Size(max = 200) String address,
                  @NotNull @Size(max = 4000) String note, boolean doNotCall,
                  @Nullable @Pattern(regexp = "[a-z]{2,3}(-[a-z]{2,8})?") String language, int version) {

        /** With its number in E.164. */
        Change normalised() {
            if (phone == null || phone.isBlank()) {
                return with(null);
            }
            return with(PhoneNumber.parse(phone).orElseThrow(() -> Refused.invalid("phone", "电话号码不正确",
                    "phone: (expected: a telephone number, with + and the country code outside China)")).e164());
        }

        private Change with(@Nullable String number) {
            return new Change(name.strip(), grade, number, email, province, city, district, address, note, doNotCall,
                    language, version);
        }
    }

    @PutMapping("/{id}")
    @Transactional
    public Whole change(@AuthenticationPrincipal StaffMember me, @PathVariable long id,
                        @RequestBody @Valid Change change) {
        if (!store.update(id, change.version(), change.normalised())) {
            throw new Refused(HttpStatus.CONFLICT, "changed-meanwhile", "客户资料已被别人修改，请核对后再保存",
                    "Somebody else has changed the record; compare and save again", Map.of("now", whole(me, id)));
        }
        audit.record(me.id(), "customer.change", "customer:" + id, Map.of());
        return whole(me, id);
    }

    record Merge(long other) {}

    /** Everything of the other one becomes this customer's. */
    @PostMapping("/{id}/merge")
    @Transactional
    public Whole merge(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @RequestBody Merge merge) {
        Record into = store.find(new CustomerId(id)).orElseThrow(() -> Refused.notFound("客户", "customer"));
        Record from = store.find(new CustomerId(merge.other())).orElseThrow(() -> Refused.notFound("客户", "customer"));
        if (into.id() == from.id()) {
            throw Refused.conflict("same-customer", "已经是同一位客户", "They are one customer already");
        }
        if (!merging.merge(new CustomerId(from.id()), new CustomerId(into.id()), me.id())) {
            throw Refused.conflict("merged-meanwhile", "其中一位刚被别人合并，请刷新后再试",
                    "One of the two was merged by somebody else a moment ago; look again");
        }
        return whole(me, into.id());
    }

    /** They were not one person. */
    @PostMapping("/{id}/merges/{merge}/undo")
    Whole undo(@AuthenticationPrincipal StaffMember me, @PathVariable long id, @PathVariable long merge) {
        CustomerId customer = new CustomerId(id);
        unmerging.undo(me, customer, new MergeId(merge));
        return whole(me, id);
    }
}
