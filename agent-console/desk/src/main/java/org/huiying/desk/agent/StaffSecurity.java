package org.huiying.desk.agent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may reach what. Staff have sessions, protected against requests from other sites; visitors carry tokens that the
 * web chat checks itself; webhooks are proven by their signatures; pages are open, and empty without data.
 */
@Configuration
@EnableMethodSecurity
class StaffSecurity {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(10);
    }

    /** Accounts are checked by {@link StaffAccounts}; nothing else may sign anybody in. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new BadCredentialsException("accounts are checked elsewhere");
        };
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Wrapping each filter of each request for observers took a third of the time of a webhook. */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Other servers, which prove who they are by signatures, and read no headers that protect people. */
    @Bean
    @Order(0)
    SecurityFilterChain webhooks() {
        return new DefaultSecurityFilterChain(PathPatternRequestMatcher.withDefaults().matcher("/hooks/**"), List.of());
    }

    /** Everything of staff: a session, and proof that the request comes from our own page. */
    @Bean
    @Order(1)
    SecurityFilterChain staff(HttpSecurity http, SecurityContextRepository contexts, PageHeaders headers,
                              ProblemWriter problems, StaffSessions sessions) {
        http.securityMatcher("/api/**", "/live")
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.spa())
                .addFilterBefore((request, response, chain) -> sessions.check((HttpServletRequest) request,
                        (HttpServletResponse) response, chain), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/api/session", "/api/openapi/**").permitAll()
                        .anyRequest().authenticated())
                .exceptionHandling(errors -> errors
                        .authenticationEntryPoint((request, response, e) -> problems.write(response,
                                HttpStatus.UNAUTHORIZED, "signed-out", "请先登录", "Please sign in"))
                        .accessDeniedHandler((request, response, e) -> problems.write(response, HttpStatus.FORBIDDEN,
                                "forbidden", "没有权限，或页面已过期，请刷新", "Not allowed, or the page is out of date: reload it")))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        headers.apply(http);
        return http.build();
    }

    /** Pages and visitors: no session, no cookie. */
    @Bean
    @Order(2)
    SecurityFilterChain everybody(HttpSecurity http, PageHeaders headers) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        headers.apply(http);
        return http.build();
    }
}
