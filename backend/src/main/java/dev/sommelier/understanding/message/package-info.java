/**
 * One message by itself: {@code RequestReader} turns it into a {@code Reading}, without regard to earlier messages. What is
 * refused, said of somebody else or only compared with is told apart by {@code Negation}, {@code Companions} and
 * {@code Asides}.
 */
package dev.sommelier.understanding.message;
