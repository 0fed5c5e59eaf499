/** The browsers that are signed in to an account: {@code /account/sign-ins} lists and ends them. */
package dev.sommelier.account.device;
