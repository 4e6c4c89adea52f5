package org.huiying.rules.routing;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Contacts in the order of their first enqueue, each once. It is a list of short sorted runs: to add at the end, to look at the
 * first and to take out one of the first cost the same however many wait; anywhere else it is the logarithm of them.
 *
 * <p>A tree does the same at three times the cost, because most that happens in a queue happens at its ends.
 */
final class ContactList extends AbstractCollection<Contact> {

    private static final int RUN = 64;

    private static final class Run {

        final Contact[] contacts = new Contact[RUN];
        int from;
        int to;

        Contact first() {
            return contacts[from];
        }

        Contact last() {
            return contacts[to - 1];
        }

        int size() {
            return to - from;
        }

        /** The place of the contact, or -1 minus the place where it belongs. */
        int find(Contact contact) {
            int low = from;
            int high = to - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = contacts[middle].compareTo(contact);
                if (order == 0) {
                    return middle;
                }
                if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -1 - low;
        }

        void insert(int place, Contact contact) {
            if (to < RUN) {
                System.arraycopy(contacts, place, contacts, place + 1, to - place);
                contacts[place] = contact;
                to++;
            } else {
                System.arraycopy(contacts, from, contacts, from - 1, place - from);
                from--;
                contacts[place - 1] = contact;
            }
        }

        void remove(int place) {
            if (place == from) {
                contacts[from++] = null;
            } else {
                System.arraycopy(contacts, place + 1, contacts, place, to - place - 1);
                contacts[--to] = null;
            }
        }

        /** Moves the later half to a run of its own. */
        Run split() {
            Run later = new Run();
            int half = from + size() / 2;
            later.to = to - half;
            System.arraycopy(contacts, half, later.contacts, 0, later.to);
            Arrays.fill(contacts, half, to, null);
            to = half;
            return later;
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private int size;

    /** False if it was there already. */
    @Override
    public boolean add(Contact contact) {
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last == null || last.last().compareTo(contact) < 0) {
            append(last, contact);
            return true;
        }
        int index = runOf(contact);
        Run run = runs.get(index);
        int place = run.find(contact);
        if (place >= 0) {
            return false;
        }
        if (run.size() == RUN) {
            Run later = run.split();
            runs.add(index + 1, later);
            run = later.first().compareTo(contact) < 0 ? later : run;
            place = run.find(contact);
        }
        run.insert(-1 - place, contact);
        size++;
        return true;
    }

    private void append(@Nullable Run last, Contact contact) {
        Run run = last;
        if (run == null || run.to == RUN) {
            run = new Run();
            runs.add(run);
        }
        run.contacts[run.to++] = contact;
        size++;
    }

    /** The first run whose last contact does not come before this one; the last run if there is none. */
    private int runOf(Contact contact) {
        int low = 0;
        int high = runs.size() - 1;
        if (runs.getFirst().last().compareTo(contact) >= 0) {
            return 0;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).last().compareTo(contact) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** False if it was not there. */
    boolean take(Contact contact) {
        if (runs.isEmpty()) {
            return false;
        }
        int index = runOf(contact);
        Run run = runs.get(index);
        int place = run.find(contact);
        if (place < 0) {
            return false;
        }
        run.remove(place);
        if (run.size() == 0) {
            runs.remove(index);
        }
        size--;
        return true;
    }

    boolean has(Contact contact) {
        return !runs.isEmpty() && runs.get(runOf(contact)).find(contact) >= 0;
    }

    /** Null if there is none. */
    @Nullable Contact first() {
        return runs.isEmpty() ? null : runs.getFirst().first();
    }

    /** Null if there is none. */
    @Nullable Contact last() {
        return runs.isEmpty() ? null : runs.getLast().last();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    /** For as long as nothing is added or taken. */
    @Override
    public Iterator<Contact> iterator() {
        return new Iterator<>() {

            private int run;
            private int place = runs.isEmpty() ? 0 : runs.getFirst().from;

            @Override
            public boolean hasNext() {
                return run < runs.size();
            }

            @Override
            public Contact next() {
                if (run == runs.size()) {
                    throw new NoSuchElementException("all " + size + " contacts were given");
                }
                Run current = runs.get(run);
                Contact contact = current.contacts[place++];
                if (place == current.to) {
                    run++;
                    place = run < runs.size() ? runs.get(run).from : 0;
                }
                return contact;
            }
        };
    }
}
