package dev.sommelier.limits;

import dev.sommelier.problem.DatabaseRetry;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** The interceptor behind {@link RateLimited}. Runs after bean validation, so that invalid requests do not count. */
@RateLimited(RateLimit.MESSAGES)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class RateLimitedCalls {

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
        DatabaseRetry.briefly(() -> {
            limiter.use(limit, caller.getPrincipal().getName());
            return null;
        });
        return call.proceed();
    }
}
