package dev.sommelier.limits;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Counts calls marked with {@link RateLimited}, once their values have been found valid. */
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
        limiter.use(call.getMethod().getAnnotation(RateLimited.class).value(), caller.getPrincipal().getName());
        return call.proceed();
    }
}
