package io.throughline;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** Blocks inside blocks: each method begins at 0, a chain of {@code else if} is one level. */
final class Nesting extends TreeScanner<Void, Integer> {
    private final int limit;
    private final Source source;
    private final List<Violation> found = new ArrayList<>();

    private Nesting(int limit, Source source) {
        this.limit = limit;
        this.source = source;
    }

    static List<Violation> deeperThan(int limit, Source source) {
        Nesting nesting = new Nesting(limit, source);
        nesting.scan(source.unit(), 0);
        return nesting.found;
    }

    private int inside(Tree tree, int depth) {
        if (depth + 1 > limit) {
            found.add(source.at(tree, "nesting is " + (depth + 1) + " deep, the limit is " + limit));
        }
        return depth + 1;
    }

    @Override
    public Void visitMethod(MethodTree tree, Integer depth) {
        return super.visitMethod(tree, 0);
    }

    @Override
    public Void visitIf(IfTree tree, Integer depth) {
        return visitChain(tree, depth, inside(tree, depth));
    }

    private Void visitChain(IfTree tree, Integer depth, int inside) {
        scan(tree.getCondition(), depth);
        scan(tree.getThenStatement(), inside);
        return tree.getElseStatement() instanceof IfTree next
                ? visitChain(next, depth, inside)
                : scan(tree.getElseStatement(), inside);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Integer depth) {
        boolean block = tree.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT;
        return super.visitLambdaExpression(tree, block ? inside(tree, depth) : depth);
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Integer depth) {
        return super.visitForLoop(tree, inside(tree, depth));
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Integer depth) {
        return super.visitEnhancedForLoop(tree, inside(tree, depth));
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Integer depth) {
        return super.visitWhileLoop(tree, inside(tree, depth));
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Integer depth) {
        return super.visitDoWhileLoop(tree, inside(tree, depth));
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Integer depth) {
        return super.visitSwitch(tree, inside(tree, depth));
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Integer depth) {
        return super.visitSwitchExpression(tree, inside(tree, depth));
    }

    @Override
    public Void visitTry(TryTree tree, Integer depth) {
        return super.visitTry(tree, inside(tree, depth));
    }

    @Override
    public Void visitSynchronized(SynchronizedTree tree, Integer depth) {
        return super.visitSynchronized(tree, inside(tree, depth));
    }
}
