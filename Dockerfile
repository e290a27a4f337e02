# Built from the repository itself: no base image but Maven's and a JRE's.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -q -DskipTests -pl gateway -am package

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 caunoi && useradd --system --uid 10001 --gid caunoi --home-dir /app caunoi \
    && mkdir -p /app /data && chown caunoi:caunoi /data
COPY --from=build /src/gateway/target/caunoi.jar /app/caunoi.jar
COPY --from=build /src/gateway/target/lib /app/lib
USER caunoi
WORKDIR /app
VOLUME /data
# 8080 is for providers and citizens, 8081 for staff and operators: put them behind different doors.
EXPOSE 8080 8081
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["java", "-jar", "/app/caunoi.jar", "health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/app/caunoi.jar"]
CMD ["run", "--config", "/etc/caunoi/caunoi.yaml"]
