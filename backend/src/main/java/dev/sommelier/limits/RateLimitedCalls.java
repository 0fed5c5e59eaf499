package dev.sommelier.limits;

import dev.sommelier.problem.DatabaseRetry;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;

/** The interceptor behind {@link RateLimited}. Runs after bean validation, so that invalid requests do not count. */
@RateLimited(RateLimit.MESSAGES)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class RateLimitedCalls {

    /** Long enough to replace a broken database connection; after that the call fails. */
    private static final Duration DATABASE_MAY_BE_BACK = Duration.ofSeconds(1);

    private final RateLimiter limiter;
    private final SecurityIdentity caller;

    RateLimitedCalls(RateLimiter limiter, SecurityIdentity caller) {
        this.limiter = limiter;
        this.caller = caller;
    }

    @AroundInvoke
    Object count(InvocationContext call) throws Exception {
        // The principal is the account's id.
        RateLimit limit = call.getMethod().getAnnotation(RateLimited.class).value();
        DatabaseRetry.within(DATABASE_MAY_BE_BACK, again -> {
            limiter.use(limit, caller.getPrincipal().getName());
            return null;
        });
        return call.proceed();
    }
}
