package org.huiying.aftercare.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.huiying.rules.ticket.ServiceKind;
import org.huiying.rules.ticket.Urgency;
import org.huiying.rules.warranty.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the page fills it in: the body of registration and correction, and what a draft answers. Texts that are
 * not given are blank.
 *
 * @param clientId   made by the page once per form; the same twice is one ticket
 * @param component  the part that failed, for the warranty; blank is the product as a whole
 * @param promisedAt when it will be repaired, where the agent promised that
 */
public record TicketForm(@Nullable UUID clientId, @Nullable Long customerId, @Nullable Long conversationId,
                         Kind kind, ServiceKind serviceKind, Urgency urgency,
                         String contactName, String phone, String phone2,
                         String province, String city, String district, String address,
                         String product, String model, String serialNumber, @Nullable LocalDate boughtOn,
                         String invoice, String component, @Nullable Exclusion exclusion,
                         String fault, String faultCode,
                         @Nullable Instant wishFrom, @Nullable Instant wishTo, @Nullable Instant promisedAt,
                         @Nullable Long chargeCents, List<UUID> pictures, List<TriedArticle> articles) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_FAULT = 4_000;

    /** Whether something is repaired or put up for the first time. */
    public enum Kind { REPAIR, INSTALLATION }

    /** An article and what became of trying it: SHOWN, OPENED, SENT or SOLVED. */
    public record TriedArticle(long articleId, String title, String outcome) {}

    /** What is wrong with a field, in both languages. */
    public record FieldProblem(String detail, String detailEn) {}

    public TicketForm {
        kind = kind == null ? Kind.REPAIR : kind;
        serviceKind = serviceKind == null ? ServiceKind.C_WARRANTY : serviceKind;
        urgency = urgency == null ? Urgency.NORMAL : urgency;
        contactName = text(contactName);
        phone = text(phone);
        phone2 = text(phone2);
        province = text(province);
        city = text(city);
        district = text(district);
        address = text(address);
        product = text(product);
        model = text(model);
        serialNumber = text(serialNumber);
        invoice = text(invoice);
        component = text(component);
        fault = text(fault);
        faultCode = text(faultCode);
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
        articles = articles == null ? List.of() : List.copyOf(articles);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** The fields that cannot stay as they are; empty when the ticket can be registered. */
    Map<String, FieldProblem> problems(LocalDate today) {
        Map<String, FieldProblem> problems = new LinkedHashMap<>();
        required(problems, "contactName", contactName, "请填写联系人", "Who is to be contacted?");
        required(problems, "phone", phone, "请填写联系电话", "Which number?");
        if (!phone.isBlank() && !phone.matches("\\+?[0-9 ()-]{5,24}")) {
            problems.put("phone", new FieldProblem("电话号码只能包含数字、空格、+、-、()", "Digits, spaces, +, - and () only"));
        }
        required(problems, "city", city, "请填写城市，用于派工", "The city decides the outlet");
        required(problems, "address", address, "请填写详细地址", "Where shall we come?");
        required(problems, "product", product, "请选择产品", "Which product?");
        required(problems, "fault", fault, "请描述故障", "What is wrong?");
        lines().forEach((field, value) -> {
            if (value.length() > LONGEST_LINE) {
                problems.put(field, new FieldProblem("最多 " + LONGEST_LINE + " 个字", "At most " + LONGEST_LINE + " characters"));
            }
        });
        if (fault.length() > LONGEST_FAULT) {
            problems.put("fault", new FieldProblem("最多 " + LONGEST_FAULT + " 个字", "At most " + LONGEST_FAULT + " characters"));
        }
        if (boughtOn != null && boughtOn.isAfter(today)) {
            problems.put("boughtOn", new FieldProblem("购买日期不能晚于今天", "The purchase cannot be later than today"));
        }
        if ((wishFrom == null) != (wishTo == null) || (wishFrom != null && !wishFrom.isBefore(wishTo))) {
            problems.put("wishTo", new FieldProblem("上门结束时间应晚于开始时间", "The window ends before it begins"));
        }
        if (chargeCents != null && chargeCents < 0) {
            problems.put("chargeCents", new FieldProblem("金额不能为负", "The amount cannot be negative"));
        }
        return problems;
    }

    private Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("contactName", contactName);
        lines.put("phone2", phone2);
        lines.put("province", province);
        lines.put("city", city);
        lines.put("district", district);
        lines.put("address", address);
        lines.put("product", product);
        lines.put("model", model);
        lines.put("serialNumber", serialNumber);
        lines.put("invoice", invoice);
        lines.put("faultCode", faultCode);
        return lines;
    }

    private static void required(Map<String, FieldProblem> problems, String field, String value, String zh, String en) {
        if (value.isBlank()) {
            problems.put(field, new FieldProblem(zh, en));
        }
    }
}
