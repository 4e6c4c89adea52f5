package org.huiying.app.layout;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/** oversight → aftercare → desk → rules, desk → gateway.contact and knowledge's ports, app → all; never back. */
@AnalyzeClasses(packages = "org.huiying", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyTest {

    @ArchTest
    static final ArchRule rulesStandOnTheJdkAlone = classes().that().resideInAPackage("org.huiying.rules..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.huiying.rules..", "java.lang..", "java.util..", "java.time..", "java.math..", "org.jspecify..");

    @ArchTest
    static final ArchRule rulesHaveNoChanceAndNoThreads = noClasses().that().resideInAPackage("org.huiying.rules..")
            .should().dependOnClassesThat().haveFullyQualifiedName("java.util.Random")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.Thread")
            .orShould().dependOnClassesThat().resideInAnyPackage("java.util.concurrent..", "java.util.random..", "java.util.logging..")
            .orShould().callMethod(Math.class, "random")
            .orShould().callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule gatewayKnowsNothingOfTheHouse = noClasses().that().resideInAPackage("org.huiying.gateway..")
            .should().dependOnClassesThat(ours().and(not(resideInAPackage("org.huiying.gateway.."))));

    @ArchTest
    static final ArchRule knowledgeKnowsNothingOfTheHouse = noClasses().that().resideInAPackage("org.huiying.knowledge..")
            .should().dependOnClassesThat(ours().and(not(resideInAPackage("org.huiying.knowledge.."))));

    @ArchTest
    static final ArchRule deskLooksDownOnly = noClasses().that().resideInAPackage("org.huiying.desk..")
            .should().dependOnClassesThat(ours().and(not(resideInAnyPackage("org.huiying.desk..", "org.huiying.rules..",
                    "org.huiying.gateway.contact..", "org.huiying.knowledge.."))));

    @ArchTest
    static final ArchRule aftercareLooksDownOnly = noClasses().that().resideInAPackage("org.huiying.aftercare..")
            .should().dependOnClassesThat(ours().and(not(resideInAnyPackage("org.huiying.aftercare..", "org.huiying.desk..", "org.huiying.rules.."))));

    @ArchTest
    static final ArchRule oversightLooksDownOnly = noClasses().that().resideInAPackage("org.huiying.oversight..")
            .should().dependOnClassesThat(ours().and(not(resideInAnyPackage("org.huiying.oversight..", "org.huiying.aftercare..", "org.huiying.desk..", "org.huiying.rules.."))));

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("org.huiying.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses().that(ours())
            .should().callMethodWhere(asksTheMachineForTheTime());

    /** A stream of rows keeps its connection until somebody closes it: twenty of them, and the house stands still. */
    @ArchTest
    static final ArchRule connectionsAreGivenBack = noClasses().that(ours())
            .should().callMethodWhere(DescribedPredicate.describe("reads rows as a stream", access ->
                    access.getTargetOwner().getFullName().startsWith("org.springframework.jdbc.core.")
                            && Set.of("stream", "queryForStream").contains(access.getName())));

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("org.huiying..").as("ours");
    }

    /** {@code Instant.now()} and its like, {@code System.currentTimeMillis()}; {@code now(clock)} is what is wanted. */
    private static DescribedPredicate<JavaAccess<?>> asksTheMachineForTheTime() {
        Set<String> machine = Set.of("java.lang.System.currentTimeMillis");
        return DescribedPredicate.describe("asks the machine for the time", access -> {
            String owner = access.getTargetOwner().getFullName();
            boolean nowWithoutClock = owner.startsWith("java.time.") && access.getName().equals("now")
                    && access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            return nowWithoutClock || machine.contains(owner + "." + access.getName());
        });
    }
}
