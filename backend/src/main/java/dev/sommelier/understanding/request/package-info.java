/**
 * Whether words ask for wine, as orders, wishes and questions do in all their forms. Entry: {@code PlainRequests}. To teach it a
 * phrase, change {@code resources/understanding/plain-requests.csv}.
 */
package dev.sommelier.understanding.request;
