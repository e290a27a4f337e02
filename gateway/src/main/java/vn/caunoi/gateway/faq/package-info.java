/** What nobody could answer, and what staff taught the FAQ because of it. Read {@link vn.caunoi.gateway.faq.TaughtFaq} first. */
package vn.caunoi.gateway.faq;
