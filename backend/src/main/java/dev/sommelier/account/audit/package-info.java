/** What happened to accounts and their sign-ins, for whoever has to find out later. */
package dev.sommelier.account.audit;
