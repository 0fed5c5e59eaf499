package dev.sommelier.limits;

import dev.sommelier.problem.DatabaseRetry;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;

/** Counts calls marked with {@link RateLimited}, once their values have been found valid. */
@RateLimited(RateLimit.MESSAGES)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class RateLimitedCalls {

    /** A connection that was cut is replaced at once; whatever takes longer is told to the caller. */
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
