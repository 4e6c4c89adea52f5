package org.huiying.aftercare.callback;

import org.huiying.aftercare.calendar.CalendarListener;
import org.huiying.rules.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Reckons callbacks again that had to wait until a year was announced. */
@Component
class CallbackAgain implements CalendarListener {

    private final CallbackStore store;
    private final Callbacks callbacks;
    private final Reckoning reckoning;

    CallbackAgain(CallbackStore store, Callbacks callbacks, Reckoning reckoning) {
        this.store = store;
        this.callbacks = callbacks;
        this.reckoning = reckoning;
    }

    @Override
    public void calendarChanged(WorkingCalendar now) {
        store.awaitingCalendar().forEach(
                callback -> callbacks.move(callback.id(), reckoning.attempt(callback.times().due(), callback)));
    }
}
