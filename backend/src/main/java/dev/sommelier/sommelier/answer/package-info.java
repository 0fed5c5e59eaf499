/** What the model and the house share in writing an answer: its time limit, its measures, and the insights it used. */
package dev.sommelier.sommelier.answer;
