/** HTTP beyond single resources: {@code EntityTags} saves sending again what a client has. */
package dev.sommelier.http;
