/** Events a person tells of and when they are: {@code EventReader} finds them, {@code EventTimeReader} and {@code DateReader} the time. */
package dev.sommelier.insight.rules.event;
