package org.huiying.knowledge.markdown;

import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Marks links that lead to a video, so that pages can show them as such. The video itself stays where it is. */
final class VideoLinks implements AttributeProvider {

    static final String CSS = "hy-video";

    private static final Pattern VIDEO = Pattern.compile("https?://(?:[^/]+/.*\\.(?:mp4|webm|m3u8)(?:[?#].*)?"
            + "|(?:[a-z0-9-]+\\.)*(?:bilibili\\.com|b23\\.tv|v\\.qq\\.com|youku\\.com|ixigua\\.com|douyin\\.com|youtube\\.com|youtu\\.be|vimeo\\.com)/.+)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link && VIDEO.matcher(link.getDestination()).matches()) {
            attributes.put("class", CSS);
        }
    }
}
