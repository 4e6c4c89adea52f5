package org.huiying.bench.router;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Remembers the statements of each transaction, with what was bound to them, in the order of commits. */
final class Recording extends DelegatingDataSource {

    /** Of the router's host, and of the benchmark. */
    private static final Set<String> THREADS = Set.of("router", "main");

    private final List<List<Said>> transactions = new ArrayList<>();
    private volatile boolean running;

    Recording(DataSource target) {
        super(target);
    }

    /** One statement; {@code copied} is what was sent behind it. */
    record Said(String sql, Object[] bound, byte @Nullable [] copied) {}

    void begin() {
        running = true;
    }

    List<List<Said>> end() {
        running = false;
        synchronized (transactions) {
            List<List<Said>> all = List.copyOf(transactions);
            transactions.clear();
            return all;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        boolean its = THREADS.contains(Thread.currentThread().getName());
        return running && its ? proxy(Connection.class, new Recorded(connection)) : connection;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A connection whose statements are remembered. */
    private final class Recorded implements InvocationHandler {

        private final Connection connection;
        private final List<Said> said = new ArrayList<>();

        Recorded(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("unwrap") && arguments[0] == PGConnection.class) {
                return proxy(PGConnection.class, this::postgres);
            }
            Object result = call(connection, method, arguments);
            switch (method.getName()) {
                case "prepareStatement" -> {
                    return proxy(PreparedStatement.class, new Bound((PreparedStatement) result, (String) arguments[0]));
                }
                case "commit" -> {
                    synchronized (transactions) {
                        transactions.add(List.copyOf(said));
                    }
                    said.clear();
                }
                case "rollback" -> said.clear();
                default -> { }
            }
            return result;
        }

        private Object postgres(Object self, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("getCopyAPI")) {
                return new CopyManager(connection.unwrap(BaseConnection.class)) {
                    @Override
                    public CopyIn copyIn(String sql) throws SQLException {
                        CopyIn copy = super.copyIn(sql);
                        return proxy(CopyIn.class, (proxied, called, given) -> {
                            if (called.getName().equals("writeToCopy")) {
                                said.add(new Said(sql, new Object[0], ((byte[]) given[0]).clone()));
                            }
                            return call(copy, called, given);
                        });
                    }
                };
            }
            return call(connection.unwrap(PGConnection.class), method, arguments);
        }

        /** A statement and what is bound to it. */
        private final class Bound implements InvocationHandler {

            private final PreparedStatement statement;
            private final String sql;
            private final TreeMap<Integer, Object> bound = new TreeMap<>();

            Bound(PreparedStatement statement, String sql) {
                this.statement = statement;
                this.sql = sql;
            }

            @Override
            public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
                if (method.getName().equals("setNull")) {
                    bound.put((Integer) arguments[0], new Null((Integer) arguments[1]));
                } else if (method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer place) {
                    bound.put(place, arguments[1]);
                } else if (method.getName().startsWith("execute")) {
                    said.add(new Said(sql, bound.values().toArray(), null));
                }
                return call(statement, method, arguments);
            }
        }
    }

    /** Nothing, of this type. */
    record Null(int type) {}
}
